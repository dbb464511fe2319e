#include "searcher/generic_words.h"

#include <unordered_set>

namespace kamerzoek {
namespace {

// Made by tools/spread_of_words.py from 7,985 motions of 2023 to 2025 in 389
// dossiers: a word, the motions that have it, the dossiers of these, and what
// percentage that is of the dossiers that chance would have brought it to. All
// words of four letters or more in 50 motions or more, from 85 % on; no stop
// words, which are not looked for anyway.
constexpr std::string_view spreads = R"(
aanbevelingen 128 77 85; aandacht 261 130 89; aangeeft 122 82 94;
aangekondigde 61 46 91; aangenomen 222 119 90; aangeven 61 50 99;
aanleiding 83 61 94; aanpak 412 159 85; aanpassing 53 43 96;
aantal 493 180 88; aanvullend 57 42 88; aanvullende 166 101 93;
aanzien 184 109 93; aanzienlijk 87 65 96; aanzienlijke 50 43 101;
actief 315 139 86; acties 58 42 87; adequate 59 51 104;
administratieve 69 53 95; advies 200 109 88; afspraken 283 140 92;
alleen 401 184 100; alles 110 74 91; alternatief 69 50 89;
alternatieve 71 49 85; altijd 262 146 100; ambitie 62 47 92; analyse 72 53 91;
ander 53 40 89; andere 1076 261 96; artikel 206 110 87; basis 331 150 90;
bedoeld 73 53 90; bedrag 63 49 94; beeld 125 86 96; begin 62 49 96;
begroting 178 103 90; begrotingsbehandeling 58 43 89; behalen 76 53 87;
behandeling 147 100 100; behoefte 115 77 92; behoeve 88 62 91;
behoud 75 55 92; behouden 118 82 96; bekend 57 49 103; belang 639 214 94;
belangrijk 208 128 101; belangrijke 247 140 99; beleid 350 154 90;
belemmeringen 72 53 91; belgie 57 43 90; benodigde 102 72 94;
beoordelen 68 55 99; bepaalde 85 71 107; beperken 136 85 90;
beperkt 141 96 99; beperkte 73 59 101; bereiden 58 51 105; bereiken 52 42 95;
bereikt 53 44 98; beroep 75 53 88; beschikbaar 258 130 90;
beschikbaarheid 54 41 90; beschikbare 94 61 85; besloten 77 53 86;
besluit 127 78 86; besluitvorming 88 65 95; bestaan 129 90 99;
bestaande 240 128 92; bestaat 193 115 95; besteden 87 61 90; bestuur 80 58 92;
bestuurlijke 52 39 88; betekent 66 47 87; beter 244 139 99; betere 113 78 94;
betreffende 62 49 96; betreft 86 62 93; betrekken 186 110 93;
betrekking 115 77 92; betrokken 233 129 95; betrokkenheid 72 54 93;
bevat 56 45 96; bevorderen 220 117 89; bewerkstelligen 76 56 92;
bewezen 57 43 90; bezien 168 105 96; bezuinigen 59 43 87; bieden 315 155 96;
biedt 199 123 100; bijdraagt 204 118 94; bijdrage 200 121 98;
bijdragen 306 141 88; bijna 122 74 85; bijvoorbeeld 498 200 98;
bijzonder 74 53 89; binnen 849 237 94; blijft 178 99 87; blijkt 375 163 92;
blijven 346 146 85; borgen 115 73 87; boven 82 63 98; breed 88 67 98;
breiden 58 43 89; brengen 536 208 98; brief 106 72 91; budget 131 82 89;
buiten 178 106 93; buitenland 73 54 92; capaciteit 111 72 88;
centraal 88 64 94; centrale 54 40 88; circa 51 42 97; concreet 114 71 85;
concrete 241 124 89; concurrentie 56 41 87; conform 95 71 98;
consequenties 56 44 93; constaterende 6325 379 102; creeren 83 62 95;
criteria 50 43 101; cruciaal 153 95 92; cruciale 78 57 92;
daadwerkelijk 102 72 94; daar 236 130 95; daarbij 388 170 94;
daardoor 122 86 98; daarin 91 64 91; daarmee 323 148 90; daarnaast 72 55 95;
daarom 180 104 90; daarover 88 66 97; daartoe 71 55 96; daarvan 159 101 95;
daarvoor 120 79 91; debat 64 47 89; deel 275 132 88; deelname 50 37 87;
deels 50 38 89; dekking 67 47 86; delen 201 111 90; derde 103 69 90;
dergelijke 194 118 97; dezelfde 67 59 108; dienen 147 87 87; dient 171 97 87;
direct 209 116 91; directe 91 64 91; diverse 150 92 91; doel 232 132 97;
doelstellingen 69 56 100; doen 566 213 98; doet 122 81 93; doordat 92 61 86;
draaien 60 46 92; dragen 243 126 90; dreigen 59 46 94; drie 158 104 99;
dringen 117 75 88; duidelijk 196 117 96; duidelijke 114 83 100;
duidelijkheid 107 80 101; duizenden 55 40 86; eerder 203 115 92;
eerdere 73 59 101; eerste 238 128 93; effect 115 72 86; effecten 146 94 94;
effectief 228 114 85; effectiviteit 78 56 90; eind 88 70 103; einde 141 86 88;
elkaar 108 79 99; enige 64 45 85; enkel 77 61 100; enorme 74 53 89;
erop 70 50 88; ertoe 73 53 90; ervan 56 45 96; ervaren 102 69 90;
ervoor 364 160 91; essentieel 231 123 91; essentiele 63 47 90;
evaluatie 99 70 94; eventueel 54 44 96; eventuele 122 79 90;
expertise 69 50 89; experts 60 44 88; expliciet 142 85 87; externe 68 48 87;
extra 367 167 95; faciliteren 79 53 85; financieel 140 84 87;
financiele 462 176 89; financiering 223 112 85; forse 104 72 93;
fysieke 52 39 88; gaan 921 251 97; gaat 353 166 96; garanderen 83 58 89;
gebaat 54 40 88; gebaseerd 56 42 89; gebeurt 50 38 89; gebleken 61 45 89;
geboden 54 41 90; geborgd 76 52 86; gebrek 89 70 102; gebruik 408 165 89;
gebruiken 130 86 94; gebruikt 151 95 93; gedaan 211 126 99;
gedurende 51 43 99; geeft 93 65 91; gegeven 119 75 87; gehaald 51 37 85;
geheel 50 41 96; gehele 63 45 87; gehouden 73 56 95; gekomen 57 45 94;
geld 189 105 88; gelden 103 71 92; geldt 91 73 104; geleid 77 52 85;
gelijk 62 47 92; gelijke 81 61 96; gemaakt 331 162 97; genoemde 82 62 96;
genomen 153 96 93; gerealiseerd 65 53 99; geregeld 61 44 87;
gericht 194 112 93; gesprek 271 137 92; gesteld 155 100 96; geval 282 152 100;
gevallen 138 86 90; geven 508 194 94; gevolg 191 118 98; gevolgen 326 152 92;
gewaarborgd 53 39 87; geweest 67 50 91; gewerkt 71 50 87; gezet 73 55 94;
gezien 114 72 86; goed 414 186 99; goede 258 134 93; groei 56 40 85;
groep 167 94 86; groepen 111 69 85; grond 128 81 89; grondslag 61 45 89;
groot 408 177 95; grote 698 230 98; groter 71 52 91; grotere 75 60 100;
haar 229 131 97; handelen 60 44 88; handhaven 52 40 91; handhaving 142 83 85;
hanteren 102 69 90; hard 59 44 89; heden 50 38 89; heel 68 50 90;
hele 58 47 97; helft 65 51 96; helpen 127 85 94; herziening 50 37 87;
hierbij 177 112 98; hierdoor 213 124 96; hierin 69 50 89; hiermee 136 94 99;
hierop 73 54 92; hierover 649 240 105; hiertoe 69 49 87; hiervan 207 120 95;
hiervoor 221 131 100; hoeveel 90 63 91; hoeverre 61 49 97; hoog 114 75 90;
hoogte 84 58 88; houden 389 178 98; huidige 533 202 96; ieder 176 113 100;
iedere 80 59 93; inclusief 232 128 94; indien 201 115 93;
individuele 62 52 101; informeren 960 273 104; ingesteld 56 42 89;
ingevoerd 75 54 90; ingezet 220 126 96; initiatieven 91 65 93;
inmiddels 99 64 86; instrumenten 60 47 94; integraal 69 50 89;
inventariseren 58 42 87; investeren 101 70 92; invloed 85 62 93;
invoering 114 72 86; invulling 104 74 95; inzake 83 58 89; inzet 316 153 94;
inzicht 117 77 91; inzichtelijk 79 59 94; jaar 849 243 96;
jaarlijks 212 124 97; jaarlijkse 52 42 95; jaren 351 156 91; juist 196 119 98;
juli 91 60 86; juridisch 100 64 85; kaart 310 144 90; kader 212 130 101;
kaders 85 63 95; kamer 1952 334 105; kans 108 73 91; kansen 81 59 92;
keer 93 67 94; kennis 123 82 93; keuze 57 44 92; keuzes 71 50 87;
kijken 111 73 89; kleine 103 68 88; knelpunten 75 57 95; komen 1083 268 98;
komt 271 149 100; koste 69 51 91; kosten 367 155 88; kracht 55 42 91;
krijgen 460 176 89; krijgt 83 59 91; kwetsbare 132 80 86; laat 130 83 90;
laatste 67 50 91; lage 72 51 88; lager 65 48 90; lagere 77 55 90;
landelijk 109 70 87; lang 97 64 87; lange 112 74 90; langer 134 88 94;
lasten 89 62 90; laten 663 229 99; leggen 252 134 94; leiden 355 156 90;
leidt 356 175 101; leveren 197 110 90; licht 52 44 100; liggen 96 65 89;
ligt 108 76 95; lijn 141 83 85; lopen 88 64 94; maakt 173 107 95;
maand 61 44 87; maanden 152 91 89; maatregelen 565 191 88;
maatschappelijk 96 69 95; maken 1286 290 101; manier 205 121 96;
manieren 52 39 88; mate 133 87 93; maximaal 120 76 88; mede 156 98 94;
medewerkers 66 47 87; meebrengt 56 44 93; meegenomen 97 77 105;
meerdere 181 108 93; meest 118 76 89; mening 911 256 99; middel 114 79 95;
middels 107 76 96; minder 316 157 97; minimaal 78 57 92; minister 471 170 85;
ministerie 216 121 93; minste 111 73 89; minstens 59 42 85; model 51 38 87;
moeten 887 247 96; mogelijk 1264 275 96; mogelijke 255 133 93;
mogelijkheden 317 156 96; mogelijkheid 245 129 92; mogen 153 96 93;
moment 273 135 90; momenteel 227 130 97; monitoren 50 46 108;
motie 273 139 93; naast 173 102 91; nader 61 46 91; nadrukkelijk 78 60 97;
name 145 103 104; nauwelijks 78 57 92; nederland 1494 258 86;
negatieve 91 65 93; nemen 878 248 97; nieuw 133 85 91; nieuwe 645 209 92;
nodig 686 233 100; noodzaak 74 55 93; noodzakelijk 240 138 100;
omtrent 63 50 96; onacceptabel 58 44 91; onafhankelijk 129 79 87;
ondanks 117 78 92; onder 1156 276 99; onderdeel 221 122 93;
ondersteuning 187 102 86; onderzoek 656 211 92; onderzoeken 797 247 100;
onduidelijk 57 45 94; onduidelijkheid 65 50 94; ongeveer 56 41 87;
onnodig 67 58 106; onnodige 64 49 93; ontbreekt 66 50 93; ontbreken 66 50 93;
ontstaan 99 73 98; ontvangen 124 76 86; ontwikkeld 56 42 89;
ontwikkeling 205 108 86; ontwikkelingen 87 62 92; onvoldoende 395 180 98;
onwenselijk 123 87 99; opdracht 72 50 86; opgenomen 157 105 100;
oplossing 135 81 86; opstellen 51 43 99; opzichte 86 58 87;
overleg 361 159 91; overwegende 6060 380 103; overzicht 52 41 93;
passen 148 100 99; periode 83 60 92; pilot 71 51 89; plaats 197 118 97;
plaatsvinden 103 74 96; plaatsvindt 91 67 96; plan 348 157 92; plek 71 51 89;
politiek 58 41 85; praktijk 172 101 90; presenteren 53 38 85;
primair 58 42 87; prinsjesdag 52 38 86; prioriteit 104 77 99;
probleem 94 65 91; procedures 61 46 91; proces 64 49 93;
randvoorwaarden 53 38 85; rapport 194 107 88; rapporteren 209 114 90;
recente 89 61 89; reden 50 39 91; redenen 51 37 85; reeds 183 107 92;
regeerprogramma 55 40 86; regelgeving 220 126 96; regelmatig 76 55 91;
regels 127 79 88; regering 6991 380 102; regie 84 56 85; rekening 143 92 94;
relatie 58 45 93; relatief 85 57 86; relevante 119 80 93;
resultaten 128 86 95; richten 114 80 96; richting 140 87 90;
risico 376 170 95; rond 159 103 97; rondom 132 80 86; ruim 92 68 96;
ruimte 274 137 91; samen 355 163 94; samenspraak 90 61 88;
samenwerking 329 145 87; schaffen 68 47 85; sectoren 122 74 85;
september 55 45 97; signalen 65 48 90; sinds 192 112 93; situaties 90 66 95;
slechts 204 118 94; snel 397 163 89; sneller 74 54 91; sommige 124 89 100;
soms 117 79 93; specifiek 102 69 90; specifieke 113 74 89; speelt 59 45 91;
spelen 151 95 93; spoed 53 40 89; spoedig 173 107 95; sprake 253 144 101;
spreekt 354 147 85; staan 295 151 97; staat 532 208 99; stand 113 89 108;
standaard 56 42 89; stap 54 44 96; stappen 179 109 95; start 58 42 87;
starten 113 76 92; steeds 514 187 90; stellen 683 220 94; stelsel 68 47 85;
stelt 137 81 85; sterk 119 78 91; systeem 80 58 92; taak 80 55 87;
tegelijkertijd 54 46 101; tegengaan 81 57 89; teneinde 64 46 87;
terug 202 108 87; terwijl 386 167 92; tevens 288 143 93; tien 66 53 98;
tijd 240 130 94; tijdig 91 65 93; toegang 217 114 88; toegankelijk 71 52 91;
toegenomen 70 48 85; toegepast 66 54 100; toegezegd 52 38 86;
toekomst 190 107 90; toekomstige 131 83 90; toename 63 46 89;
toeneemt 98 68 92; toenemende 75 55 92; toepassing 117 81 95;
toetsen 66 57 106; toezicht 167 96 88; totdat 59 49 100;
transparantie 104 70 90; treden 185 109 93; tussen 616 208 93;
twee 210 114 89; tweede 261 142 97; uitdagingen 51 42 97;
uiterlijk 267 132 89; uitgangspunt 81 62 97; uitgevoerd 128 85 94;
uitgewerkt 59 43 87; uitkomsten 122 87 99; uitvoeren 119 84 98;
uitvoering 265 138 94; uitwerking 182 112 97; vaak 419 185 98;
vaker 101 65 86; vallen 116 81 96; valt 50 39 91; vanuit 363 168 96;
vanwege 282 145 95; vast 158 97 92; vaste 62 44 86; veel 966 265 100;
veilig 121 80 92; vele 100 68 90; verantwoordelijk 82 58 90;
verantwoordelijkheid 160 99 93; verbeteren 211 117 92; verbetering 107 76 96;
verbieden 59 45 91; verder 307 144 90; verdere 187 103 87; vergroot 57 44 92;
vergroten 148 94 93; verhoogd 58 42 87; verkennen 198 114 93;
verkenning 76 58 96; verleden 64 50 95; verlenen 55 40 86;
verminderen 159 94 89; veroorzaakt 76 56 92; verplicht 151 87 85;
verplichte 70 52 92; verplichting 63 47 90; verplichtingen 74 58 98;
verschillende 382 169 94; versterken 190 105 88; versterkt 82 63 98;
vertraging 57 44 92; vervullen 58 42 87; verwacht 56 40 85;
verwachting 58 43 89; verzocht 72 52 90; verzoekt 7690 387 103;
vier 117 73 86; vijf 108 78 98; vinden 144 90 91; voeren 389 181 100;
voldoen 171 99 89; voldoende 330 165 99; volgen 79 54 86; volgend 51 37 85;
volgende 99 71 95; volgens 236 128 93; volledig 175 107 95;
volledige 102 67 88; voorafgaand 65 52 97; voorbeeld 77 55 90;
voorbereiding 53 46 102; voordat 81 59 92; voordelen 50 37 87;
voorgenomen 93 71 100; voorgestelde 50 42 98; voorkomen 461 184 93;
voorstel 305 148 93; voorstellen 189 121 102; voort 50 37 87;
voortaan 58 47 97; voortgang 150 99 97; voorts 131 81 88;
voorwaarden 136 84 89; voorzien 99 65 87; vorm 241 120 86; vormen 175 97 86;
vraag 109 72 89; vraagt 110 72 89; waarbij 552 193 90; waarborgen 204 119 95;
waardoor 440 182 94; waarin 369 179 101; waarmee 166 99 91;
waaronder 355 169 98; waarop 92 71 101; waarvan 86 68 102; wachten 76 56 92;
weinig 164 97 90; welk 50 38 89; wens 51 42 97; wenselijk 173 101 90;
werd 74 55 93; werk 236 120 88; werken 568 211 97; werking 101 69 91;
werkt 101 73 96; weten 86 63 94; wetgeving 185 109 93; wetsvoorstel 169 97 88;
wijze 231 132 98; wijzen 63 45 87; willen 193 116 96; zaken 178 103 90;
zeer 235 129 94; zeker 90 64 92; zelf 234 124 91; zelfs 122 78 89;
zetten 740 207 86; zicht 83 57 88; zien 244 133 95; zitten 95 62 86;
zoals 1123 263 95; zodanig 74 59 99; zodat 627 233 103; zoeken 103 66 86;
zogenaamde 52 40 91; zorgen 560 205 95; zorgt 119 81 94; zowel 407 163 88;
zwaar 54 40 88;
)";

std::unordered_set<std::string_view> words_of(std::string_view rows) {
  constexpr std::string_view blanks = " \n";
  std::unordered_set<std::string_view> words;
  for (std::size_t at = rows.find_first_not_of(blanks);
       at != std::string_view::npos;
       at = rows.find_first_not_of(blanks, at + 1)) {
    words.insert(rows.substr(at, rows.find(' ', at) - at));
    at = rows.find(';', at);
  }
  return words;
}

}  // namespace

bool is_generic_word(std::string_view folded) {
  static const std::unordered_set<std::string_view> words = words_of(spreads);
  return words.contains(folded);
}

}  // namespace kamerzoek
