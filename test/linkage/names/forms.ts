// Invented full names in the forms in which lists hold them: each row is one name.

export const persianForms: readonly (readonly string[])[] = [
  [
    'محمدرضا گلکار',
    'محمد رضا گلکار',
    'محمد‌رضا گلکار',
    'Mohammad-Reza Golkar',
    'Mohammadreza Golkar',
    'Muhammad Riżā Gulkār',
  ],
  [
    'حسین قلی‌زاده',
    'حسين قلي زاده',
    'Hossein Gholizadeh',
    'Hosein Qolizade',
    'Ḥusayn Qulīzādah',
    'Hussein Gholi-Zadeh',
  ],
  ['فاطمه خواجوی', 'فاطمة خواجوي', 'Fatemeh Khajavi', 'Fāṭima Ḫwājawī', 'Fateme Khajavy'],
  [
    'سعید شریعتی',
    'سَعید شریعتی',
    'Saeed Shariati',
    'Saïd Chariati',
    "Sa'id Shari'ati",
    'Saʿīd Šarīʿatī',
  ],
  [
    'عبدالرضا نیکبخت',
    'عبد الرضا نیکبخت',
    'Abdolreza Nikbakht',
    'Abdorreza Nikbakht',
    'Abd al-Riza Nikbakht',
  ],
  ['یوسف آهنگر', 'Yousef Ahangar', 'Yusof Āhangar', 'Youssef Ahangar', 'Yoosef Ahangar'],
  ['ژاله پورنیا', 'Zhaleh Pournia', 'Jaleh Pour-Nia', 'Žāle Pūrniyā'],
  ['اسماعیل رضایی', 'اسمعیل رضائی', 'Esmail Rezaei', 'Ismail Rezai', 'Esmaeil Rezayi'],
  ['حبیب‌الله باغبان', 'حبیب اله باغبان', 'Habibollah Baghban', 'Habib Ullah Baqban'],
  ['نورالدین چمنی', 'Noureddin Chamani', 'Nur al-Din Chamani', 'Nooreddin Tchamani'],
  ['میرحسن چمنی', 'میر حسن چمنی', 'Mir Hassan Chamani', 'Mirhasan Chamani'],
];

export const arabicForms: readonly (readonly string[])[] = [
  [
    'خالد وليد الغزالي',
    'خالد وليد غزالى',
    'Khaled Walid Al-Ghazali',
    'Khalid Waleed El Ghazaly',
    'Ḫālid Walīd al-Ġazālī',
  ],
  [
    'عبد الرحمن يوسف أبو زيد',
    'عبدالرحمن يوسف ابوزيد',
    'Abdul Rahman Yousef Abu Zaid',
    'Abdelrahman Youssef Abouzeid',
    'Abd al-Rahman Yusuf Abu Zayd',
  ],
  [
    'فاطمة قاسم النجار',
    'فاطمه قاسم النجار',
    'Fatima Qasim Al-Najjar',
    'Fatma Kassem An-Najjar',
    'Fatimah Qassem Elnajar',
  ],
  ['هيثم جمال الدين شاهين', 'Haitham Jamal Al-Din Shahin', 'Haytham Gamaleddin Shaheen'],
  ['إبراهيم محمود عطية', 'ابراهيم محمود عطيه', 'Ibrahim Mahmoud Attia', 'Ebrahim Mahmud Atiya'],
  ['سمير ثابت الخطيب', 'Samir Thabet Al-Khatib', 'Sameer Thabit Alkhateeb'],
];

/** Brothers, sisters, fathers: what stands in the second column is somebody else. */
export const othersOfPersian: readonly (readonly [string, string])[] = [
  ['حسن گلکار', 'حسین گلکار'],
  ['حسن گلکار', 'Hossein Golkar'],
  ['Hassan Golkar', 'Hossein Golkar'],
  ['محمد چمنی', 'محمود چمنی'],
  ['محمد چمنی', 'احمد چمنی'],
  ['Mohammad Chamani', 'Mahmoud Chamani'],
  ['محمد چمنی', 'Mahmoud Chamani'],
  ['زهرا باغبان', 'زهره باغبان'],
  ['زهرا باغبان', 'Zohreh Baghban'],
  ['محمدرضا آهنگر', 'محمدعلی آهنگر'],
  ['Alireza Ahangar', 'Aliakbar Ahangar'],
  ['سعید نیکبخت', 'سعیده نیکبخت'],
  ['امیر نیکبخت', 'Omar Nikbakht'],
  ['کریم نیکبخت', 'Karimi Nikbakht'],
  ['Karim Nikbakht', 'Karimi Nikbakht'],
  ['Samir Nikbakht', 'Samira Nikbakht'],
];

export const othersOfArabic: readonly (readonly [string, string])[] = [
  ['خالد الغزالي', 'Khalil Al-Ghazali'],
  ['جمال النجار', 'جميل النجار'],
  ['جمال النجار', 'Kamal Al-Najjar'],
  ['سمير شاهين', 'Samira Shahin'],
  ['محمد عطية', 'Hamed Attia'],
  ['حسن شاهين', 'Hussein Shahin'],
  ['سميرة شاهين', 'Samir Shahin'],
  ['Karim Shahin', 'Karima Shahin'],
];
