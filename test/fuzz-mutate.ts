// Documents gone wrong: bytes changed, tags swapped, numbers made huge, parts of containers broken, all by a seed.
import { unzipSync, zipSync } from "fflate";
import { chanceOf, type Chance } from "./chance.ts";

export const fuzzFormats = ["text", "html", "docx", "xlsx", "pdf"] as const;
export type FuzzFormat = (typeof fuzzFormats)[number];

/** What mutations put in: structure of the format, numbers beyond all bounds, what no text should hold. */
const tokens: Readonly<Record<FuzzFormat, readonly string[]>> = {
  text: ["\0", "\r", "\ufeff", "\u2028", "<html>", "%PDF-1.7", "{\\rtf1", "PK\x03\x04"],
  html: [
    ...[
      "<table>",
      "</table>",
      "<tr>",
      "<td colspan=999999999>",
      "<td rowspan=0>",
      "</td>",
      "<thead>",
      "<caption>",
      "<pre>",
      "<ol start=99999>",
      "<li>",
    ],
    ...[
      "<nav>",
      "<p hidden>",
      "<div style=display:none>",
      "<br>",
      "<h1>",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "&#x110000;",
      "&#0;",
      "&amp",
      "<![CDATA[",
    ],
    ...["<plaintext>", "<svg>", "<title>", "</p>", '<meta charset="big5">', "<!DOCTYPE a [<!ENTITY b 'c'>]>"],
  ],
  docx: [
    ...[
      "<w:p>",
      "</w:p>",
      "<w:r>",
      "</w:r>",
      "<w:t>",
      "</w:t>",
      "<w:tbl>",
      "</w:tbl>",
      "<w:tr>",
      "</w:tr>",
      "<w:tc>",
      "</w:tc>",
      "<w:tbl/>",
      "<w:tc/>",
    ],
    ...[
      '<w:gridSpan w:val="999999999"/>',
      "<w:vMerge/>",
      '<w:vMerge w:val="restart"/>',
      '<w:hMerge w:val="continue"/>',
      '<w:gridBefore w:val="-1"/>',
    ],
    ...[
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      "<w:del>",
      "</w:del>",
      "<w:vanish/>",
      "<w:txbxContent>",
      "</w:txbxContent>",
    ],
    ...[
      '<w:sym w:char="FFFFFF"/>',
      '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>',
      '<w:pStyle w:val="Heading1"/>',
      "<m:oMath>",
      "&#0;",
      "&x;",
      "<!DOCTYPE a>",
    ],
    ...[
      "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
      "<w:r><w:tab/></w:r>",
      "<w:r><w:t>𠮷</w:t></w:r>",
      '<w:commentRangeStart w:id="999999999"/>',
      "]]>",
    ],
  ],
  xlsx: [
    ...[
      '<c r="XFD1048576"><v>1</v></c>',
      '<c r="ZZZZ0"/>',
      '<row r="-1">',
      "</row>",
      "<row>",
      '<mergeCell ref="A1:XFD1048576"/>',
      '<mergeCell ref="B2:A1"/>',
      "<v>1e999</v>",
    ],
    ...[
      '<c t="s"><v>99999999</v></c>',
      '<c t="s"><v>-1</v></c>',
      '<c t="d"><v>x</v></c>',
      "<f>A1</f>",
      's="99999"',
      '<col min="1" max="999999999" hidden="1"/>',
      "&#0;",
      "<!DOCTYPE a>",
    ],
  ],
  pdf: [
    ...[
      "obj",
      "endobj",
      "stream\n",
      "endstream",
      "<<",
      ">>",
      "[",
      "]",
      "(",
      ")",
      "/Kids[2 0 R]",
      "/Parent 4 0 R",
      "/Length 999999999",
      "/Count -1",
      "1 0 R",
      "99999 0 R",
      "xref",
      "trailer",
    ],
    ...[
      "/Filter/FlateDecode",
      "/Filter/LZWDecode",
      "/Filter/ASCII85Decode",
      "/MediaBox[0 0 0 0]",
      "/MediaBox[0 0 1e38 1e38]",
      "/Rotate 45",
      "q ",
      "Q ",
      "0 0 m 600 0 l S ",
      "0 0 1e9 1e9 re f ",
    ],
    ...[
      "BT ",
      "ET ",
      "1e30 Tf ",
      "(x) Tj ",
      "0 0 0 0 0 0 cm ",
      "1e38 0 0 1e38 0 0 Tm ",
      "BI ID EI ",
      "/Fm0 Do ",
      "NaN",
      "-",
      "/Type/ObjStm",
      "/Encrypt<<>>",
    ],
  ],
};

const numbers = ["0", "-1", "1", "2147483648", "4294967296", "99999999999999999999", "1e308", "65536", "0.0000001", ""];

/** The case of a number: which sample, and what was done to it. */
export function mutate(format: FuzzFormat, samples: readonly Uint8Array[], seed: number): Uint8Array {
  const chance = chanceOf(seed);
  const sample = chance.pick(samples);
  // The containers' checksums hide most of what is done to their bytes: mostly, their parts are changed.
  if ((format === "docx" || format === "xlsx") && chance.below(5) > 0) return mutateContainer(format, sample, chance);
  if (format === "html" || chance.below(3) > 0) return encodeLatin(mutateText(format, decodeLatin(sample), chance));
  return mutateBytes(sample, chance);
}

const decodeLatin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const encodeLatin = (text: string): Uint8Array => Buffer.from(text, "latin1");

function mutateContainer(format: FuzzFormat, sample: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(sample);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let times = 1 + chance.below(2); times > 0; times--) {
    const body = names.filter((name) => /document\.xml$|sheet1\.xml$|sharedStrings\.xml$/.test(name));
    const name = chance.pick(chance.below(3) > 0 ? body : names);
    const part = parts[name];
    if (!part) continue;
    if (chance.below(25) === 0) Reflect.deleteProperty(parts, name);
    else if (chance.below(8) === 0) parts[name] = Uint8Array.from(mutateBytes(part, chance));
    else {
      const text = new TextDecoder().decode(part);
      // Broken XML is refused at once: mostly, elements are changed as wholes.
      const mutated = chance.below(4) > 0 ? mutateTree(format, text, chance) : mutateText(format, text, chance);
      parts[name] = new TextEncoder().encode(mutated);
    }
  }
  return zipSync(parts, { level: 1 });
}

/** Changes whole elements, so that the part stays well-formed. */
function mutateTree(format: FuzzFormat, sample: string, chance: Chance): string {
  let text = sample;
  for (let times = 1 + chance.below(6); times > 0; times--) {
    const one = elementFrom(text, chance.below(text.length));
    const other = elementFrom(text, chance.below(text.length));
    if (!one || !other) continue;
    const whole = text.slice(one.start, one.end);
    const way = chance.below(7);
    if (way === 0) text = text.slice(0, one.start) + text.slice(one.end);
    else if (way === 1) text = text.slice(0, one.end) + whole.repeat(1 + chance.below(20)) + text.slice(one.end);
    else if (way === 2) text = text.slice(0, other.end) + whole + text.slice(other.end);
    else if (way === 3) text = text.slice(0, one.start) + text.slice(other.start, other.end) + text.slice(one.end);
    else if (way === 4) {
      const name = chance.pick(format === "docx" ? wrappers : ["row", "c", "v", "is", "t"]);
      const depth = chance.below(3) === 0 ? chance.below(300) : 1;
      text = text.slice(0, one.start) + `<${name}>`.repeat(depth) + whole + `</${name}>`.repeat(depth) + text.slice(one.end);
    } else if (way === 5) {
      const token = chance.pick(tokens[format].filter((each) => /^<[^!/].*(?:\/>|<\/[^>]*>)$/.test(each)));
      text = text.slice(0, one.start) + token + text.slice(one.start);
    } else {
      const digits = /"\d+"/g;
      digits.lastIndex = one.start;
      const number = digits.exec(text);
      if (number) text = `${text.slice(0, number.index)}"${chance.pick(numbers)}"${text.slice(digits.lastIndex)}`;
    }
  }
  return text;
}

const wrappers = [
  "w:p",
  "w:r",
  "w:t",
  "w:tbl",
  "w:tr",
  "w:tc",
  "w:ins",
  "w:del",
  "w:rPr",
  "w:pPr",
  "w:txbxContent",
  "m:oMath",
  "mc:Fallback",
  "w:sdtContent",
  "w:moveFrom",
];

/** The first whole element behind a place, if it ends within some thousand tags. */
function elementFrom(text: string, from: number): { readonly start: number; readonly end: number } | null {
  const tag = /<(\/?)([\w:]+)[^<>]*?(\/?)>/g;
  tag.lastIndex = from;
  let [start, depth] = [-1, 0];
  for (let times = 0; times < 5000; times++) {
    const found = tag.exec(text);
    if (!found) return null;
    const [, isEnd, , isEmpty] = found;
    if (start < 0) {
      if (isEnd === "/") continue;
      start = found.index;
    }
    depth += isEnd === "/" ? -1 : isEmpty === "/" ? 0 : 1;
    if (depth === 0) return { start, end: tag.lastIndex };
  }
  return null;
}

function mutateBytes(sample: Uint8Array, chance: Chance): Uint8Array {
  let bytes = Buffer.from(sample);
  for (let times = 1 + chance.below(8); times > 0 && bytes.length > 0; times--) {
    const at = chance.below(bytes.length);
    const length = chance.below(Math.min(64, bytes.length - at) + 1);
    const way = chance.below(6);
    if (way === 0) bytes = bytes.subarray(0, at);
    else if (way === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else if (way === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(chance.below(at + 1), at + length), bytes.subarray(at)]);
    else if (way === 3) bytes.fill(chance.pick([0, 32, 255]), at, at + length);
    else bytes[at] = way === 4 ? (bytes[at] ?? 0) ^ (1 << chance.below(8)) : chance.below(256);
  }
  return bytes;
}

function mutateText(format: FuzzFormat, sample: string, chance: Chance): string {
  let text = sample;
  for (let times = 1 + chance.below(5); times > 0; times--) text = mutateOnce(format, text, chance);
  return text;
}

function mutateOnce(format: FuzzFormat, text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const tag = /<[^<>]{0,200}>/g;
  tag.lastIndex = at;
  const found = tag.exec(text);
  const insert = (what: string): string => text.slice(0, at) + what + text.slice(at);
  switch (chance.below(8)) {
    case 0:
      return insert(chance.pick(tokens[format]));
    case 1:
      return insert(chance.pick(tokens[format]).repeat(1 + chance.below(700)));
    case 2: {
      // A number that is there becomes another.
      const digits = /\d+/g;
      digits.lastIndex = at;
      const number = digits.exec(text);
      return number ? text.slice(0, number.index) + chance.pick(numbers) + text.slice(digits.lastIndex) : text;
    }
    case 3:
      return found ? text.slice(0, found.index) + text.slice(tag.lastIndex) : text.slice(0, at);
    case 4:
      return found ? text.slice(0, found.index) + chance.pick(tokens[format]) + text.slice(tag.lastIndex) : insert("\n");
    case 5: {
      // A stretch is there twice, or somewhere else.
      const end = Math.min(text.length, at + chance.below(2000));
      const to = chance.below(text.length + 1);
      return text.slice(0, to) + text.slice(at, end) + text.slice(to);
    }
    case 6:
      return found ? text.slice(0, tag.lastIndex) + found[0].repeat(chance.below(50)) + text.slice(tag.lastIndex) : text.slice(at);
    default: {
      const end = Math.min(text.length, at + chance.below(200));
      return text.slice(0, at) + text.slice(end);
    }
  }
}
