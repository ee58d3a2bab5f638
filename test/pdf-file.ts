// PDF files for tests, written by hand: pages of Latin text at given places, and rules.

export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PdfSheet {
  readonly texts: readonly PdfText[];
  /** Lines from point to point. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Content put in as it stands. */
  readonly raw?: string;
  /** Content deflated twice, in hexadecimal digits; in place of all other. */
  readonly hex?: string;
}

/** A PDF of pages of 600 × 800 points; places are counted from the lower left, as PDF does. */
export function pdfFile(sheets: readonly PdfSheet[]): Uint8Array {
  const objects: string[] = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"];
  const kids = sheets.map(({ texts, rules = [], raw = "", hex }) => {
    const content = [
      ...texts.map(({ x, y, text }) => `BT /F1 12 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`),
      ...rules.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`),
      raw,
    ].join("\n");
    const filter = hex === undefined ? "" : "/Filter[/ASCIIHexDecode/FlateDecode/FlateDecode]";
    objects.push(`<<${filter}/Length ${(hex ?? content).length}>>\nstream\n${hex ?? content}\nendstream`);
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents ${objects.length} 0 R>>`);
    return `${objects.length} 0 R`;
  });
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`;
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + end);
}
