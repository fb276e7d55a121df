// Scores what marbre-cli reads of labelled pages beside Mozilla's Readability on the same pages.
//
//     npm install --prefix DIR @mozilla/readability jsdom
//     NODE_PATH=DIR/node_modules node compare.mjs MARBRE_CLI [PAGES] [--pages] [--bare]
//
// PAGES ($MARBRE_PAGES) holds a folder a page, as the test suite of Readability does: source.html, expected.html,
// expected-metadata.json. Of titles, names, sites, excerpts and texts the score is the F1 of their words; of dates, the day.
// --pages prints each page's scores; --bare takes class names, ids, metadata and structured data off the pages first.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const [program, folder = process.env.MARBRE_PAGES] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const { Readability, JSDOM, VirtualConsole } = peers();
const address = "http://fakehost/test/page.html";
const fields = ["title", "byline", "date", "siteName", "excerpt", "language", "content"];

function skip(reason) {
  console.log(`skipped: ${reason}`);
  process.exit(77);
}

function peers() {
  if (!folder || !existsSync(folder)) skip("no labelled pages; name their folder in MARBRE_PAGES");
  try {
    const require = createRequire(resolve(process.env.NODE_PATH ?? ".", "index.js"));
    return { ...require("@mozilla/readability"), ...require("jsdom") };
  } catch {
    return skip("npm's @mozilla/readability and jsdom are not in NODE_PATH");
  }
}

const wordsOf = (text) => (text ?? "").toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];

function f1(found, expected) {
  const left = new Map();
  const a = wordsOf(found);
  const b = wordsOf(expected);
  if (!a.length || !b.length) return a.length === b.length ? 1 : 0;
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      ++shared;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

const parse = (html) => new JSDOM(html ?? "", { url: address, virtualConsole: new VirtualConsole() }).window.document;

/** Words of different blocks stay apart, as a reader sees them. */
function textOf(html) {
  const document = parse(html);
  for (const block of document.querySelectorAll("p,div,li,td,th,h1,h2,h3,h4,h5,h6,br,figcaption,pre,blockquote,dt,dd,tr,section"))
    block.append(" "), block.before(" ");
  return document.body.textContent;
}

function bared(html) {
  const document = parse(html);
  for (const element of document.querySelectorAll("meta:not([charset]), script, link")) element.remove();
  for (const element of document.querySelectorAll("*"))
    for (const name of ["class", "id", "itemprop", "property", "rel", "role"]) element.removeAttribute(name);
  return document.documentElement.outerHTML;
}

function readability(html) {
  const article = new Readability(parse(html)).parse() ?? {};
  return { ...article, date: article.publishedTime, language: article.lang, content: article.content };
}

function marbre(html) {
  const out = execFileSync(program, ["capture", "-", "--json", "--base-url", address], { input: html, maxBuffer: 1 << 28 });
  const page = JSON.parse(out);
  return { ...page, date: page.publishedTime, content: page.contentHtml };
}

const day = (text) => (Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString()).slice(0, 10);

function scoresOf(page, labels) {
  const scores = {};
  for (const field of fields) {
    if (labels[field] == null || labels[field] === "") continue;
    const found = page[field] ?? "";
    if (field === "content") scores[field] = f1(textOf(found), textOf(labels[field]));
    else if (field === "date") scores[field] = found && (found.slice(0, 10) === labels.date.slice(0, 10) || day(found) === day(labels.date)) ? 1 : 0;
    else scores[field] = f1(field === "byline" ? found.replace(/^\s*by\s+/i, "") : found, field === "byline" ? labels[field].replace(/^\s*by\s+/i, "") : labels[field]);
  }
  return scores;
}

const totals = { marbre: {}, readability: {} };
for (const name of readdirSync(folder)) {
  if (!existsSync(join(folder, name, "source.html"))) continue;
  const whole = readFileSync(join(folder, name, "source.html"), "utf8");
  const html = flags.includes("--bare") ? bared(whole) : whole;
  const metadata = JSON.parse(readFileSync(join(folder, name, "expected-metadata.json"), "utf8"));
  const labels = { ...metadata, date: metadata.publishedTime, language: metadata.lang };
  labels.content = readFileSync(join(folder, name, "expected.html"), "utf8");
  const scores = { marbre: scoresOf(marbre(html), labels), readability: scoresOf(readability(html), labels) };
  for (const who of Object.keys(totals))
    for (const [field, score] of Object.entries(scores[who])) (totals[who][field] ??= []).push(score);
  if (flags.includes("--pages"))
    for (const field of Object.keys(scores.marbre))
      if (scores.marbre[field] < 0.97 || scores.readability[field] < 0.97)
        console.log(name.padEnd(40), field.padEnd(10), scores.marbre[field].toFixed(3), scores.readability[field].toFixed(3));
}
const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
console.log("field".padEnd(12), "pages", "marbre", "readability");
for (const field of fields)
  if (totals.marbre[field])
    console.log(field.padEnd(12), String(totals.marbre[field].length).padStart(5), mean(totals.marbre[field]).toFixed(3), mean(totals.readability[field]).toFixed(3).padStart(8));
