// How fast figures are read: against Recognizers-Text on the same lines in the same run, and whether time grows with the text only.
import Recognizers from "@microsoft/recognizers-text-suite";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listClaims } from "../src/claim/read.ts";
import type { Document, Passage } from "../src/document/document.ts";
import { readPassages } from "../src/document/passage.ts";

/** What a benchmark gives. */
export interface Result {
  readonly rows: number;
  readonly ratios: Readonly<Record<string, number>>;
  readonly values: Readonly<Record<string, number>>;
}

const folder = fileURLToPath(new URL("../test/labelled/", import.meta.url));
/** Running text and tables of our own labelled documents. */
const sample = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) =>
    readFileSync(folder + file, "utf8")
      .split("\n")
      .slice(2)
      .join("\n"),
  )
  .join("\n");

/** Texts that make a careless reader slow: each unit is repeated to the size asked for. */
const adversaries: Readonly<Record<string, string>> = {
  digits: "7",
  "digits in groups": "1,234,",
  "Chinese digits": "一二三四五六七八九十百千万亿",
  "open quotes": "“《（",
  "nested parentheses": "（1个",
  "no punctuation": "较上年增长5%同比下降3个百分点",
  directions: "增长下降提高降低同比环比较比与",
  "levels without a base": "持平一致相当",
  hedges: "预计计划拟力争3个",
  commas: "3个，增长5%，",
  times: "5月，1-11月，",
  "dates joined": "1月1日-",
  list: "1、2、3个、",
  "one endless cell": "年",
  blanks: " \n　",
  pipes: "1|",
};

const documentOf = (text: string): Document => {
  const blocks: Document["blocks"][number][] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    if (text.slice(at, end).trim() !== "") blocks.push({ kind: "line", page: null, start: at, end });
    at = end + 1;
  }
  return { name: "bench", format: "text", text, blocks, sources: [] };
};

const bytes = (text: string): number => Buffer.byteLength(text);
const repeated = (unit: string, size: number): string => unit.repeat(Math.max(1, Math.round(size / bytes(unit))));

function milliseconds(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function countClaims(text: string, passages: Iterable<Passage>): number {
  let count = 0;
  for (const { start } of listClaims({ text }, passages)) count += start >= 0 ? 1 : 0;
  return count;
}

/** Text in, figures out: layout and grammar. */
function readAll(text: string): number {
  return countClaims(text, readPassages(documentOf(text)));
}

/** Milliseconds for each byte of a text read as a whole, the least of several where it is short. */
function perByte(text: string, times: number): number {
  return Math.min(...Array.from({ length: times }, () => milliseconds(() => readAll(text)))) / bytes(text);
}

/** Every model of the suite that finds figures: numbers, ordinals, percentages, money, dimensions, ages and times. */
function recognise(lines: readonly string[]): number {
  const culture = Recognizers.Culture.Chinese;
  const models = [
    Recognizers.recognizeNumber,
    Recognizers.recognizeOrdinal,
    Recognizers.recognizePercentage,
    Recognizers.recognizeCurrency,
    Recognizers.recognizeDimension,
    Recognizers.recognizeAge,
    Recognizers.recognizeDateTime,
  ];
  return lines.reduce((sum, line) => sum + models.reduce((found, model) => found + model(line, culture).length, 0), 0);
}

/** Lines as passages, so that both readers are given the same pieces. */
function linePassages(text: string): readonly Passage[] {
  return documentOf(text).blocks.map(({ start, end }) => ({ start, end, role: "text", cell: null, columnHead: null, rowHead: null }));
}

/** `rows` is the size in bytes of the large text. */
export function run(rows: number | null, tell: (text: string) => void): Result {
  const size = rows ?? 8_000_000;
  const lines = sample.split("\n").filter((line) => line.trim() !== "");
  const many = repeated(`${sample}\n`, 4_000_000);
  const passages = linePassages(many);
  tell("against Recognizers-Text");
  recognise(lines.slice(0, 40));
  countClaims(many, passages);
  const rounds = Array.from({ length: 3 }, () => {
    const own = bytes(many) / milliseconds(() => countClaims(many, passages));
    const theirs = bytes(sample) / milliseconds(() => recognise(lines));
    return { own, theirs, ratio: own / theirs };
  });
  tell("a large text against a small one");
  const small = repeated(`${sample}\n`, 50_000);
  readAll(many);
  const normal = perByte(small, 20);
  const large = perByte(repeated(`${sample}\n`, size), 1);
  const adversarial = Object.entries(adversaries).map(([name, unit]) => {
    const [short, long] = [perByte(repeated(unit, 50_000), 5), perByte(repeated(unit, size), 1)];
    tell(`${name}: ${(long / normal).toFixed(2)} of normal text, ${(long / short).toFixed(2)} of a small one`);
    return { slow: long / normal, growth: long / short };
  });
  const worst = (key: "slow" | "growth"): number => Math.max(...adversarial.map((one) => one[key]));
  const round = (value: number): number => Number(value.toFixed(3));
  return {
    rows: size,
    ratios: {
      throughput_vs_recognizers: round(median(rounds.map(({ ratio }) => ratio))),
      time_per_byte_50mb_vs_50kb: round(large / normal),
      time_per_byte_adversarial: round(worst("slow")),
      time_per_byte_adversarial_50mb_vs_50kb: round(worst("growth")),
    },
    values: {
      claims_kb_per_s: round(median(rounds.map(({ own }) => own))),
      recognizers_kb_per_s: round(median(rounds.map(({ theirs }) => theirs))),
      layout_and_claims_kb_per_s: round(1 / normal),
    },
  };
}
