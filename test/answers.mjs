// Waits until an address answers with a page that holds some words, and says after how many seconds it did:
//   node test/answers.mjs http://localhost:8640 90 98.77% 落实情况
const [url, limit, ...words] = process.argv.slice(2);
const started = performance.now();
const seconds = () => (performance.now() - started) / 1000;

let last = "no answer";
while (seconds() < Number(limit)) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    const page = await response.text();
    const missing = words.filter((word) => !page.includes(word));
    if (response.ok && missing.length === 0) {
      console.log(`${url} answered after ${seconds().toFixed(1)} s`);
      process.exit(0);
    }
    last = `status ${response.status}, without ${missing.join(", ")}`;
  } catch (error) {
    last = error.cause?.code ?? error.message;
  }
  await new Promise((resolve) => setTimeout(resolve, 250));
}
console.error(`${url} did not answer as expected within ${limit} s: ${last}`);
process.exit(1);
