// How Arabic letters are written in Latin, by hand, for what the learnt table has
// seen too little of: names of Arabs in English and French spelling. The form is
// that of persian.ts.

export const arabicRules = `
^ 400 ^ 100
$ 400 $ 100
ب 40 b 95, bb 4, p 1
ت 35 t 94, tt 6
ث 6 th 85, t 8, s 5, ss 1
ج 22 j 78, g 12, dj 8, jj 1, gu 1
ح 40 h 94, hh 2, - 4
خ 18 kh 94, h 3, k 3
د 50 d 95, dd 5
ذ 5 th 42, dh 34, z 12, d 12
ر 70 r 93, rr 7
ز 18 z 94, zz 6
س 40 s 80, ss 18, c 2
ش 22 sh 84, ch 16
ص 16 s 86, ss 14
ض 9 d 80, dh 16, z 3, dd 1
ط 14 t 92, tt 8
ظ 4 z 50, dh 30, th 14, d 6
ع 40 - 60, a 32, aa 4, e 3, i 1
ع$ 3 $ 70, a$ 26, aa$ 4
غ 10 gh 94, g 6
ف 28 f 96, ff 3, ph 1
ق 22 q 64, k 20, g 10, gh 3, c 1, kk 1, qq 1
ک 22 k 93, c 5, kk 2
ل 55 l 90, ll 10
م 75 m 90, mm 10
ن 55 n 95, nn 5
و 28 w 82, ou 6, v 4, ww 3, u 5
و 36 u 36, ou 26, oo 20, o 18
ه 24 h 98, - 2
ه$ 22 a$ 56, ah$ 26, eh$ 8, e$ 6, h$ 4
ی 42 i 52, ee 18, y 16, ei 4, ey 2, ay 2, ai 2, e 2, ie 2
ی 16 y 84, i 6, yy 8, iy 2
ی$ 34 i$ 58, y$ 20, a$ 14, ee$ 2, aa$ 2, ie$ 2, ey$ 1, ah$ 1
یا 8 ia 42, ya 40, iya 8, iyya 2, yaa 4, eya 4
یه$ 4 iya$ 30, ia$ 24, iyah$ 10, yah$ 8, ya$ 10, iyya$ 6, iyyah$ 4, ieh$ 4, iyeh$ 4
ا 75 a 88, aa 8, e 3, - 1
^ا 24 ^a 55, ^i 20, ^e 16, ^o 5, ^u 4
ای 4 ae 30, aye 16, ay 20, ai 14, ayi 6, aie 6, aii 3, ayy 5
ال 5 ul 30, al 30, el 25, il 5, l 6, ol 4
لا 6 la 86, lla 8, laa 6
ا$ 8 a$ 80, aa$ 8, ah$ 8, e$ 1, aa$ 3
- 95 a 100
- 45 e 100
- 20 i 100
- 25 u 100
- 16 o 100
- 4 ou 100
- 2 oo 100
`;
