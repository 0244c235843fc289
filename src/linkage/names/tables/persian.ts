// How Persian letters are written in Latin, by hand from the practice of
// newspapers, passports, libraries and scholars in English, French and German.
// A row: the piece, how often it is met in names (per thousand), and its Latin
// pieces with their shares in percent; `-` for nothing, ^ and $ for the ends.

export const persianRules = `
^ 400 ^ 100
$ 400 $ 100
ب 40 b 95, bb 4, p 1
پ 15 p 97, pp 3
ت 40 t 93, tt 5, th 2
ث 3 s 90, ss 4, th 6
ج 20 j 90, dj 5, jj 2, g 2, zh 1, dsch 1
چ 6 ch 90, tch 4, c 3, tsc 1, cch 1, sh 1
ح 40 h 94, hh 2, - 4
خ 18 kh 90, x 4, h 3, k 2, ch 1
خو 5 kh 40, kha 20, kho 20, khu 8, khow 4, khv 3, khw 2, x 2
د 55 d 96, dd 4
ذ 3 z 91, dh 4, zz 2, d 2, th 1
ر 80 r 90, rr 10
ز 32 z 95, zz 4, s 1
ژ 3 zh 72, j 25, jh 2, z 1
س 50 s 78, ss 19, c 2, z 1
ش 32 sh 92, ch 5, s 2, sch 1
ص 20 s 86, ss 12, c 1, z 1
ض 9 z 91, zz 3, d 3, dh 3
ط 12 t 93, tt 5, th 2
ظ 5 z 92, zz 3, dh 3, d 2
ع 45 - 55, a 28, e 6, i 3, aa 4, o 3, u 1
ع$ 3 $ 70, a$ 20, e$ 10
عا 6 a 75, aa 20, aia 1, e 2
عی 5 i 30, ei 15, ee 15, ie 8, aei 8, aee 5, ai 8, eyi 3, ey 4, ye 1, ay 1, y 1
عو 2 ou 30, u 25, oo 20, ow 8, o 12, v 5
غ 11 gh 85, q 7, g 5, kh 1, ggh 2
ف 32 f 96, ff 3, ph 1
ق 24 gh 58, q 28, g 5, k 5, ggh 1, qq 1, kh 1, c 1
ک 32 k 90, c 5, kk 3, ck 1, ch 1
گ 14 g 94, gu 2, gg 2, gh 2
ل 60 l 90, ll 10
م 90 m 80, mm 20
ن 75 n 94, nn 5, m 1
و 30 v 55, w 8, vv 1, u 8, o 8, ou 8, oo 7, ow 2, - 2, f 1
و 38 ou 24, oo 24, u 27, o 18, ow 2, ew 1, - 2, eu 1, w 1
و$ 4 ou$ 25, oo$ 15, u$ 20, o$ 15, ow$ 10, v$ 10, w$ 3, ew$ 2
وا 6 va 75, wa 8, ava 2, ova 3, ua 3, oa 3, a 6
وو 2 ou 40, oo 25, u 20, ow 8, avu 2, vu 5
ه 32 h 94, hh 2, - 4
ه$ 20 eh$ 48, e$ 22, a$ 13, ah$ 10, h$ 6, he$ 1
ی 55 i 56, ee 11, y 14, ey 4, ei 4, e 3, ie 2, iy 2, ai 2, ay 1, - 1
ی 12 y 84, i 6, yy 4, iy 4, j 1, ay 1
یا 8 ia 45, ya 40, iya 8, iaa 1, yaa 2, eya 2, yia 1, ja 1
های 3 ei 40, hai 10, ehei 6, aei 6, eei 4, ehi 6, eyi 4, haei 4, hayi 4
ی$ 35 i$ 78, y$ 9, ee$ 4, ei$ 2, ie$ 1, a$ 3, ey$ 2, aa$ 1
یی$ 5 i$ 28, ei$ 28, ee$ 6, yi$ 14, ie$ 6, ii$ 1, ye$ 2, iy$ 2, y$ 4, eyi$ 6, ai$ 3
ای$ 3 ai$ 40, ay$ 20, aei$ 14, aee$ 6, ayi$ 8, aie$ 4, ae$ 3, aye$ 5
یی 3 ei 22, i 28, ee 10, yi 14, ey 6, ai 8, aei 4, yee 4, eyi 4
یه$ 4 ieh$ 24, ia$ 12, ya$ 6, iya$ 6, iah$ 4, yeh$ 20, ie$ 12, ye$ 10, iye$ 6
ا 85 a 84, aa 8, - 2, o 2, e 1, u 1, oo 1, ah 1
^ا 25 ^a 52, ^e 26, ^o 10, ^i 5, ^u 2, ^aa 3, ^ 1, ^h 1
^ای 5 ^i 50, ^e 10, ^ee 8, ^ei 6, ^ai 4, ^ey 4, ^ay 4, ^y 4, ^ir 1
^او 2 ^o 35, ^ou 20, ^u 18, ^ow 8, ^oo 7, ^av 8, ^aw 3, ^ev 1
^ع 12 ^a 55, ^e 18, ^o 10, ^i 3, ^ 8, ^u 3, ^aa 3
^عی 2 ^i 35, ^ei 12, ^e 15, ^ee 6, ^ay 8, ^ey 8, ^ai 4, ^ie 4, ^ay 8
^عا 2 ^a 80, ^aa 12, ^aie 2, ^ae 2, ^e 4
ال 4 ol 34, al 22, ul 12, el 10, o 4, oll 2, l 6, ull 1, all 2, ala 3, le 2, lo 2
لا 6 la 84, lla 6, laa 6, lia 1, le 2, l 1
لل 5 ll 60, l 34, lla 2, ulla 1, ola 2
اه$ 4 ah$ 74, a$ 12, aah$ 4, eh$ 4, ha$ 2, oh$ 4
اع 3 a 74, aa 14, ae 4, aei 1, aa 4, ao 3
ها 3 ha 90, haa 8, a 2
نب 1 mb 60, nb 40
قق 1 gh 60, q 30, qq 10
- 95 a 100
- 45 e 100
- 24 o 100
- 6 i 100
- 5 u 100
- 3 y 100
- 1 h 100
- 1.5 ou 100
- 1 oo 100
- 1 ee 100
`;
