#include "words/letter_table.hpp"

#include <array>
#include <cstdint>

namespace sillon {
namespace {

struct Row {
  std::string_view plain;
  std::u32string_view letters;
};

// From the Unicode Character Database 14.0: compatibility decompositions without their marks, and for letters
// that do not decompose ("WITH STROKE", "WITH HOOK") the letter of their name. The letters with names of
// their own (ae, thorn, eth, eng, sharp s, schwa) are given the spelling of passports (ICAO Doc 9303-3, 6.A)
// or the letter they are typed as.
constexpr Row rows[] = {
    {"1", U"¹"},
    {"2", U"²"},
    {"3", U"³"},
    {"a", U"ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺḀḁẚẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"},
    {"ae", U"ÆæǢǣǼǽ"},
    {"b", U"ƀƁƂƃɃḂḃḄḅḆḇ"},
    {"c", U"ÇçĆćĈĉĊċČčƇƈȻȼḈḉ"},
    {"d", U"ÐðĎďĐđƊƋƌȡḊḋḌḍḎḏḐḑḒḓ"},
    {"dz", U"ǄǅǆǱǲǳ"},
    {"e", U"ÈÉÊËèéêëĒēĔĕĖėĘęĚěƎƏǝȄȅȆȇȨȩɆɇḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"},
    {"f", U"ƑƒḞḟ"},
    {"ff", U"ﬀ"},
    {"ffi", U"ﬃ"},
    {"ffl", U"ﬄ"},
    {"fi", U"ﬁ"},
    {"fl", U"ﬂ"},
    {"g", U"ĜĝĞğĠġĢģƓǤǥǦǧǴǵḠḡ"},
    {"h", U"ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ"},
    {"i", U"ÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗǏǐȈȉȊȋḬḭḮḯỈỉỊị"},
    {"ij", U"Ĳĳ"},
    {"j", U"ĴĵǰɈɉ"},
    {"k", U"ĶķĸƘƙǨǩḰḱḲḳḴḵ"},
    {"l", U"ĹĺĻļĽľĿŀŁłƚȴȽḶḷḸḹḺḻḼḽ"},
    {"lj", U"Ǉǈǉ"},
    {"m", U"ḾḿṀṁṂṃ"},
    {"n", U"ÑñŃńŅņŇňŉŊŋƝƞǸǹȠȵṄṅṆṇṈṉṊṋ"},
    {"nj", U"Ǌǋǌ"},
    {"o", U"ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƟƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"},
    {"oe", U"Œœ"},
    {"p", U"ƤƥṔṕṖṗ"},
    {"q", U"Ɋɋ"},
    {"r", U"ŔŕŖŗŘřȐȑȒȓɌɍṘṙṚṛṜṝṞṟ"},
    {"s", U"ŚśŜŝŞşŠšſȘșȿṠṡṢṣṤṥṦṧṨṩẛ"},
    {"ss", U"ßẞ"},
    {"st", U"ﬅﬆ"},
    {"t", U"ŢţŤťŦŧƫƬƭƮȚțȶȾṪṫṬṭṮṯṰṱẗ"},
    {"th", U"Þþ"},
    {"u", U"ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"},
    {"v", U"ƲṼṽṾṿ"},
    {"w", U"ŴŵẀẁẂẃẄẅẆẇẈẉẘ"},
    {"x", U"ẊẋẌẍ"},
    {"y", U"ÝýÿŶŷŸƳƴȲȳɎɏẎẏẙỲỳỴỵỶỷỸỹỾỿ"},
    {"z", U"ŹźŻżŽžƵƶȤȥɀẐẑẒẓẔẕ"},
    {"μ", U"µ"},
    {"ʒ", U"ƷǮǯ"},
    {"α", U"ΆΑάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ"},
    {"β", U"Βϐ"},
    {"ε", U"ΈΕέϵἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ"},
    {"η", U"ΉΗήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ"},
    {"θ", U"Θϑϴ"},
    {"ι", U"ΊΐΙΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ"},
    {"κ", U"Κϰ"},
    {"ο", U"ΌΟόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ"},
    {"π", U"Πϖ"},
    {"ρ", U"ΡϱῤῥῬ"},
    {"σ", U"ΣςϲϹ"},
    {"υ", U"ΎΥΫΰϋύὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎϒϓϔ"},
    {"φ", U"Φϕ"},
    {"ω", U"ΏΩώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ"},
    {"а", U"АӐӑӒӓ"},
    {"г", U"ЃГѓ"},
    {"е", U"ЀЁЕѐёӖӗ"},
    {"ж", U"ЖӁӂӜӝ"},
    {"з", U"ЗӞӟ"},
    {"и", U"ЍИЙйѝӢӣӤӥ"},
    {"к", U"ЌКќ"},
    {"о", U"ОӦӧ"},
    {"у", U"ЎУўӮӯӰӱӲӳ"},
    {"ч", U"ЧӴӵ"},
    {"ы", U"ЫӸӹ"},
    {"э", U"ЭӬӭ"},
    {"і", U"ІЇї"},
    {"ѵ", U"ѴѶѷ"},
    {"ә", U"ӘӚӛ"},
    {"ө", U"ӨӪӫ"},
};

// Capital and small letter in turn, where nothing but the case is dropped.
constexpr std::u32string_view capital_and_small[] = {
    U"ƄƅǶƕƢƣƧƨƸƹƼƽǷƿȜȝȢȣɁɂƆɔƉɖƐɛƔɣƖɩƜɯƦʀƩʃɄʉƱʊɅʌ", U"ΓγΔδΖζΛλΜμΝνΞξΤτΧχΨψ",
    U"БбВвДдЛлМмНнПпРрСсТтФфХхЦцШшЩщЪъЬьЮюЯяЂђЄєЅѕЈјЉљЊњЋћЏџѠѡѢѣѤѥѦѧѨѩѪѫѬѭѮѯѰѱѲѳѸѹѺѻѼѽ",
    U"ѾѿҀҁҊҋҌҍҎҏҐґҒғҔҕҖҗҘҙҚқҜҝҞҟҠҡҢңҤҥҦҧҨҩҪҫҬҭҮүҰұҲҳҴҵҶҷҸҹҺһҼҽҾҿӃӄӅӆӇӈӉӊӋӌӍӎӀӏӔӕӠӡӶӷӺӻ",
    // clang-format off
    U"ӼӽӾӿԀԁԂԃԄԅԆԇԈԉԊԋԌԍԎԏԐԑԒԓԔԕԖԗԘԙԚԛԜԝԞԟԠԡԢԣԤԥԦԧԨԩԪԫԬԭԮԯ",
    // clang-format on
};

// Rows by letter: 0 stays, n is row n - 1; pairs of capital and small are kept apart.
constexpr char32_t table_end = 0x2000;
constexpr char32_t ligatures_begin = 0xFB00, ligatures_end = 0xFB07;

constexpr std::size_t slot_of(char32_t letter) {
  if (letter < table_end) return letter;
  if (letter >= ligatures_begin && letter < ligatures_end) return table_end + (letter - ligatures_begin);
  return 0;
}

using Slots = std::array<std::uint8_t, table_end + (ligatures_end - ligatures_begin)>;
static_assert(std::size(rows) < 255);

constexpr Slots row_of_letter = [] {
  Slots slots{};
  for (std::size_t row = 0; row < std::size(rows); ++row) {
    for (const char32_t letter : rows[row].letters)
      slots[slot_of(letter)] = static_cast<std::uint8_t>(row + 1);
  }
  return slots;
}();

// Two octets in UTF-8 each, as are all letters of capital_and_small.
struct Small {
  char octets[2];
};

constexpr char32_t small_end = 0x530;

constexpr std::array<Small, small_end> small_of_capital = [] {
  std::array<Small, small_end> smalls{};
  for (const std::u32string_view line : capital_and_small) {
    for (std::size_t i = 0; i + 1 < line.size(); i += 2) {
      const char32_t small = line[i + 1];
      smalls[line[i]] = {{static_cast<char>(0xC0 | (small >> 6)), static_cast<char>(0x80 | (small & 0x3F))}};
    }
  }
  return smalls;
}();

constexpr bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

}  // namespace

std::optional<std::string_view> plain_letters(char32_t letter) {
  if (const std::uint8_t row = row_of_letter[slot_of(letter)]; row != 0) return rows[row - 1].plain;
  if (letter < small_end && small_of_capital[letter].octets[0] != 0) {
    return std::string_view(small_of_capital[letter].octets, 2);
  }
  return std::nullopt;
}

bool is_mark(char32_t sign) {
  return between(sign, 0x300, 0x36F) || sign == 0xAD || between(sign, 0x200B, 0x200F) ||
         between(sign, 0x2060, 0x2064) || sign == 0xFEFF || between(sign, 0xFE00, 0xFE0F) ||
         between(sign, 0x1AB0, 0x1AFF) || between(sign, 0x1DC0, 0x1DFF) || between(sign, 0x20D0, 0x20FF) ||
         between(sign, 0xFE20, 0xFE2F);
}

bool is_separator(char32_t sign) {
  return between(sign, 0x80, 0xBF) || sign == 0xD7 || sign == 0xF7 || between(sign, 0x2000, 0x206F) ||
         between(sign, 0x3000, 0x303F) || sign == 0xFFFD;
}

}  // namespace sillon
