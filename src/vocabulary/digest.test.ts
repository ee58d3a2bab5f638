// The canonical text of a value: one, however it was put together, and of nothing that JSON cannot hold.
import { expect, test } from "vitest";
import { canonicalJson, digestJson } from "./digest.ts";

test("keys are sorted, and what is undefined is left out", () => {
  expect(canonicalJson({ b: [1, null, "甲"], a: { y: true, x: undefined } })).toBe('{"a":{"y":true},"b":[1,null,"甲"]}');
  expect(digestJson({ a: 1, b: 2 })).toBe(digestJson({ b: 2, a: 1 }));
});

test("a value that JSON cannot hold does not compile", () => {
  // @ts-expect-error a map has no canonical text: it would read as an empty object
  expect(canonicalJson({ held: new Map([["a", 1]]) })).toBe('{"held":{}}');
});
