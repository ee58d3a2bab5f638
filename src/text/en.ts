// The same problems in English, one sentence each: expected, found, what to do.
import type { Asked, ProblemFacts, UnreadableKind } from "../vocabulary/problem.ts";
import type { Catalogue } from "./zh.ts";

const perhaps = (near: string): string => (near === "" ? "" : ` Did you mean "${near}"?`);

/** What there is none of. */
const asked: Readonly<Record<Asked, string>> = {
  scheme: "scheme",
  metric: "metric",
  organisation: "organisation",
  ledger: "ledger",
  version: "version of the definitions",
  item: "item",
  text: "text of the item",
  "draft-item": "item in the draft",
  note: "reviewer's note",
  reply: "reply",
  form: "form",
  paper: "paper on record",
  page: "page",
};

const unreadable: Readonly<Record<UnreadableKind, string>> = {
  xls: "an old Excel file (.xls); save it as XLSX",
  doc: "an old Word file (.doc); save it as DOCX",
  ppt: "an old presentation (.ppt); save its text as DOCX",
  ods: "an OpenDocument table (.ods); save it as XLSX",
  odt: "an OpenDocument text (.odt); save it as DOCX",
  ofd: "an OFD file; give the original Word file or a PDF",
  presentation: "a presentation (.pptx); save its text as DOCX",
  rtf: "an RTF file; save it as DOCX",
  mhtml: "a web archive (.mht); save it as HTML or DOCX",
  "word-xml": "a Word XML file; save it as DOCX",
  image: "a picture; give the original, or its recognised text as DOCX",
  archive: "an archive; unpack it and give its files one by one",
  encrypted: "an encrypted file; remove the password and save it",
  unknown: "no file that is known here; give TXT, DOCX, XLSX, PDF or HTML",
};
const tooLarge: Readonly<Record<ProblemFacts["document.too-large"]["what"], string>> = {
  file: "bytes in the file",
  parts: "parts in the container",
  part: "bytes in one unpacked part",
  unpacked: "bytes when unpacked",
  text: "characters",
  cells: "cells in tables",
  columns: "columns in a table",
  rows: "rows in a table",
};

export const en: Catalogue = {
  "definition.not-yaml": ({ message }) => `Not valid YAML: ${message}. Check indentation, quotes and colons.`,
  "definition.key-missing": ({ key }) => `The key "${key}" is missing; add it.`,
  "definition.key-unknown": ({ key }) => `The key "${key}" is not known; remove it or mend its spelling.`,
  "definition.value-wrong": ({ expected, found }) => `Expected ${expected}, found ${found || "nothing"}.`,
  "definition.file-missing": ({ file }) => `The file ${file} is missing; add it.`,
  "definition.nothing-found": ({ path }) => `${path} has no pack.yaml, register.yaml or scheme.yaml; name the folder of a definition.`,
  "definition.version-reused": ({ id, version }) => `Version ${version} of "${id}" is in force with another content; raise the version.`,
  "definition.id-taken": ({ id, owner }) => `The name "${id}" is taken by "${owner}"; choose another.`,
  "definition.reference-unknown": ({ what, id, near }) => `There is no ${what} "${id}".${perhaps(near)}`,
  "definition.cycle": ({ path }) => `Definitions go in a circle: ${path}. Remove one reference.`,
  "definition.incompatible": ({ field, was, now }) => `The field "${field}" was ${was} and cannot become ${now}; add a new field.`,
  "condition.syntax": ({ message }) => `The condition cannot be read: ${message}.`,
  "condition.field-unknown": ({ field, near }) => `There is no field "${field}".${perhaps(near)}`,
  "condition.not-allowed": ({ what }) => `A condition may not use ${what}; only comparisons, in, && || !, has, dates and durations, + - *.`,
  "condition.type": ({ expected, found }) => `Expected ${expected}, found ${found}.`,
  "condition.too-wide": ({ expression }) => `"${expression}" may need more than 38 digits; multiply fewer fields.`,
  "metric.rate-summed": ({ field }) =>
    `"${field}" is a rate and cannot be added or averaged; use its numerator and denominator, or declare mean-of-rates: true.`,
  "metric.unit-incompatible": ({ from, to }) => `The unit "${from}" does not convert to "${to}".`,
  "document.kind-unreadable": ({ kind }) => `This is ${unreadable[kind]}.`,
  "document.broken": ({ message }) =>
    `Expected a whole document, but reading it failed: ${message}. Open it in its own program and save it again.`,
  "document.too-large": ({ what, limit }) => `More than ${limit} ${tooLarge[what]}; split the document or remove what is not needed.`,
  "document.nested": ({ limit }) =>
    `Nested more than ${limit} deep, as no usual document is; open it in its own program and save it again.`,
  "document.too-slow": ({ seconds }) => `Not read within ${seconds} seconds and stopped; split the document or save it as DOCX.`,
  "document.too-much-memory": ({ megabytes }) => `Reading it takes more than ${megabytes} MB and was stopped; split the document.`,
  "document.empty": () => "The file holds no text; check that it is the right one.",
  "document.scanned": ({ pages }) => `None of ${pages} pages has text; it may be a scan. Give the original, or its recognised text.`,
  "document.pages-left": ({ read, pages }) => `Only the first ${read} of ${pages} pages were read; give the rest as a file of its own.`,
  "document.page-broken": ({ page }) => `Page ${page} is broken and was not read; open the file in its own program, save it and compare.`,
  "document.macros-passed-over": () => "The file has macros; only its text was read and nothing was run. Check where it came from.",
  "document.characters-lost": () => 'Some bytes are no characters and show as "\ufffd"; save the file as UTF-8 and compare.',
  "document.sheet-hidden": () => "The sheet is hidden and was not read; unhide it to have it read.",
  "document.cells-hidden": ({ rows, columns }) =>
    `${rows} rows and ${columns} columns are hidden and were not read; unhide them to have them read.`,
  "file.unopened": ({ why, code }) =>
    ({
      missing: "There is no such file; check its path and its name.",
      directory: "This is a folder and no file; name the file in it that is to be read.",
      forbidden: "You may not read this file; ask its owner, or read a copy.",
      other: `The file cannot be opened (${code}); check that its disk or network place is there.`,
    })[why],
  "file.unreadable": ({ message }) => `The file cannot be read: ${message}. Save it as XLSX or as CSV in UTF-8 and import it again.`,
  "file.kind-unreadable": ({ kind }) =>
    `This is ${kind === "xls" ? "an old Excel (.xls)" : "an OpenDocument (.ods)"} file; save it as XLSX or CSV (UTF-8).`,
  "file.line-endless": () => "This line has more than two million bytes; perhaps a quote is not closed. Check it and import again.",
  "file.csv-broken": ({ says }) =>
    says === "quote"
      ? "A quote is not closed, so lines cannot be told apart; close it and import again."
      : "Not a whole CSV file; save it as CSV (UTF-8) and import again.",
  "cell.formula-uncalculated": () => "A formula without a value; open and save the file in Excel, or put the value in.",
  "cell.digits-lost": () =>
    "A number of more than 15 digits, whose last digits the spreadsheet has lost; format the column as text and fill it in again.",
  "file.empty": () => "The file has no header and no rows; check that it is the right one.",
  "file.header-missing": ({ label }) => `The required column "${label}" is missing; add it.`,
  "file.header-unknown": ({ label }) => `The column "${label}" is not known and was not taken in.`,
  "file.header-twice": ({ label }) => `The column "${label}" stands twice; remove one.`,
  "row.field-missing": () => "A required value is missing; fill it in and import again.",
  "row.type-mismatch": ({ expected, found }) => `Expected ${expected}, found "${found}".`,
  "row.code-unknown": ({ expected, found }) => `"${found}" is none of: ${expected}.`,
  "row.organisation-unknown": ({ found, near }) =>
    `No organisation is called "${found}"; use its name in the register, or register it first.${perhaps(near)}`,
  "row.check-failed": ({ check }) => `The row breaks a rule: ${check}.`,
  "row.key-twice": ({ key, other }) => `The key "${key}" stands in line ${other} too; remove one.`,
  "row.key-exists": ({ key, entry }) =>
    `The key "${key}" was imported by entry ${entry} with another content; use --mode upsert to correct it.`,
  "row.outside-slice": ({ expected, found }) => `The date "${found}" is outside the replaced period ${expected}.`,
  "replace.months-lacking": ({ span, months }) =>
    `By the months of its rows the file replaces ${span}, but has none in ${months}; check the dates, or say --period ${span} if that is meant.`,
  "replace.ends-many": ({ ended, rows, span }) =>
    `The file has ${rows} rows; replacing ${span} would end ${ended} that are there. Look with --dry-run, and say --period ${span} if that is meant.`,
  "request.unknown": ({ what, id, near }) => `There is no ${asked[what]} "${id}".${perhaps(near)}`,
  "request.value-wrong": ({ expected, found }) => `Expected ${expected}, found "${found}".`,
  "request.cross-site": ({ origin }) =>
    `Refused: the request comes from another site (${origin}). Open the page on localhost and send it from there.`,
  "check.nothing-sent": () => "Nothing came; choose a file or paste a text.",
  "check.form-broken": ({ message }) => `What was sent is not complete: ${message}. Send the form again.`,
  "check.forgotten": () => "The document is no longer in memory; send it again and then correct it.",
  "check.field-empty": ({ field }) => (field === "actor" ? "Say who corrects it." : "Choose a metric, or none."),
  "desk.field-empty": ({ field }) => `Nothing stands in the field "${field}"; fill it in and send the form again.`,
  "desk.forgotten": () => "These files are no longer in memory and were not taken; choose them again.",
  "request.option-missing": ({ option }) => `Say ${option}, or apply a scheme first.`,
  "form.unknown": ({ number }) => `No form numbered "${number}" was sent; check the number, or send it as a plain document.`,
  "form.renumbered": ({ number, organisations }) =>
    `Forms of number ${number} were sent to ${organisations.split(" ").join(", ")}; find out whose this is, and say so when it is taken.`,
  "form.other": ({ found, expected }) => `This is the form of ${found}; what is collected now is ${expected}. Send this period's form.`,
  "form.row-missing": ({ item, ask, metric }) =>
    `The row "${[metric, ask].filter(Boolean).join(" ")}" of "${item}" is gone; fill in the form as it is, without deleting rows.`,
  "form.cell-missing": ({ item, ask, metric }) =>
    `"${[metric, ask].filter(Boolean).join(" ")}" of "${item}" is not filled in; please add it.`,
  "form.cell-type": ({ item, ask, metric, expected, found }) =>
    `"${[metric, ask].filter(Boolean).join(" ")}" of "${item}" should be ${expected}, found "${found}"; please correct it.`,
  "form.signed-day": ({ cell, found }) => `"${cell}" holds "${found}", which is no day; please correct it.`,
  "form.signature-missing": ({ cell }) => `"${cell}" is empty; the form must be checked and signed.`,
  "form.share-over": ({ item, ask, metric, found }) =>
    `"${[metric, ask].filter(Boolean).join(" ")}" of "${item}" holds "${found}"; a share cannot exceed 100 %, please check numerator and denominator.`,
  "form.sign-differs": ({ item, ask, metric, found, said }) =>
    `"${[metric, ask].filter(Boolean).join(" ")}" of "${item}" holds "${found}", while the item's text says "${said}": one rises and one falls. Which is right?`,
  "form.evidence-unnamed": ({ item, ask, metric, found }) =>
    `"${[metric, ask].filter(Boolean).join(" ")}" of "${item}" says only "${found}", and a form has no attachments; name the paper, and send it.`,
  "form.misfiled": ({ text, said, told }) =>
    `What is filled in at "${said}" seems to be of "${told}": "${text}"; please check where it belongs.`,
  "form.note-missing": ({ item, ask, metric, because }) =>
    `"${item}" says "${because}", so that "${[metric, ask].filter(Boolean).join(" ")}" must be filled in.`,
  "form.given-changed": ({ item, was, now }) =>
    `What the system had filled in of "${item}", "${was}", was changed to "${now}"; figures come from the ledgers, so say what you disagree with in the cell for it.`,
  "reply.sender-unknown": ({ near }) =>
    `Nobody can tell whose reply this is${near === "" ? "" : ` (nearest: "${near}")`}; name the sender in the document, or give --organisation.`,
  "reply.sender-differs": ({ first, second }) => `Two senders are named: ${first}, ${second}; check, and give --organisation.`,
  "reply.sender-outside": ({ organisation }) => `"${organisation}" has no task in this scheme; check the sender.`,
  "reply.nothing": () => "Nothing was found about any task of the scheme; check that it is a reply, or name the tasks in it.",
  "reply.period-differs": ({ said, expected }) =>
    `It speaks of ${said}, while ${expected} is collected: not taken. Correct the title, or take it with --force.`,
  "reply.late": ({ due, received }) => `Due by ${due}, received ${received}.`,
  "reply.task-foreign": ({ task, organisation }) =>
    `"${task}" is no task of ${organisation}; it was kept and stands under that task, please check.`,
  "reply.items-missing": ({ task, items }) => `"${task}" lacks: ${items}.`,
  "reply.heading-differs": ({ text, said, told }) =>
    `The heading says "${said}", and what is below it is of "${told}": "${text}"; please check the heading, and whether the former was left out.`,
  "reply.unplaced": ({ text }) =>
    `Nobody can tell which item this is about: "${text}"; name the task in the reply, or place it when compiling.`,
  "reply.attachment-missing": ({ said }) =>
    `It says "${said}", and no attachment came with it; send the attachment, or say it in the text.`,
  "reply.signed-later": ({ day, received }) => `It is signed on ${day}, after ${received} when it was received; please check the day.`,
  "reply.signed-earlier": ({ day, period }) =>
    `It is signed on ${day}, before ${period} was over; please check the day, or whether it is an old text.`,
  "reply.undated": () => "It is signed and has no day; please add it.",
  "reply.repeated": ({ entry }) => `The same as entry ${entry}; not taken again.`,
  "draft.none": () => "There is no draft of this period yet; make one with the draft command.",
  "draft.version-unknown": ({ version, newest }) => `There is no draft ${version}; the newest is ${newest}.`,
  "draft.newer": ({ seen, newest }) =>
    `Version ${seen} was looked at, and the newest by now is version ${newest}. Look at version ${newest} first.`,
  "draft.contradicted": ({ item, said, found }) =>
    `${item}: it says "${said}", the ledgers say ${found}; correct the text, or the ledgers.`,
  "draft.unbound": ({ item, said }) => `${item}: no ledger and no paper bears "${said}" out; attach a paper, or take the ledgers' figure.`,
  "draft.unsupported": ({ item, sentence }) => `${item}: "${sentence}" rests on nothing; attach a paper, or take it out.`,
  "draft.expected-as-done": ({ item, said }) => `${item}: "${said}" is only expected and cannot be told as done; say that it is expected.`,
  "draft.vague": ({ item, said }) => `${item}: "${said}" gives no number; give one where there is one.`,
  "draft.undecided": ({ item }) =>
    `${item}: every reply is contradicted and the ledgers cannot write it, so it has no text; choose one, or write your own.`,
  "draft.open": ({ count, items }) =>
    `Nobody has chosen the text of ${count} items yet, the proposed ones stand; please confirm: ${items}.`,
  "draft.note-open": ({ item, note, entry }) => `${item === "" ? "" : `${item}: `}the note "${note}" (entry ${entry}) has no answer yet.`,
  "draft.version-empty": ({ item, organisation }) =>
    `${item}: ${organisation} wrote no text that could be taken; choose another office, or write your own.`,
  "draft.base-unknown": ({ version }) =>
    `No draft on record is the one that this file was made of; it is compared with draft ${version}. Check the file, or say which with --version.`,
  "draft.item-gone": ({ item }) => `${item}: the scheme in force has no such item any more; make a new draft.`,
  "draft.item-new": ({ items }) => `The scheme in force has items that are not in this draft: ${items}; make a new draft.`,
  "draft.moved": ({ item, text }) => `${item}: the ledgers have moved since this draft and now say "${text}"; make a new draft.`,
  "draft.stopped": ({ version, errors }) =>
    `Draft ${version} has ${errors} problems that forbid publication and was not frozen; mend them, or use --force.`,
  "read-back.other": ({ found, expected }) => `This paper is of ${found}; what is read is of ${expected}. Send it back to its own period.`,
  "read-back.foreign": () =>
    "The file names no draft, and none of the draft's items was found in it; send back a Word file that was made of a version and edited.",
  "withdraw.not-an-import": ({ entry }) =>
    `Entry ${entry} is neither an import, a binding nor a paper and cannot be withdrawn; see the journal command.`,
  "bind.unit-unfit": ({ text, metric, expected }) =>
    `“${text}” has another unit than “${metric}”${expected === "" ? ", which has none" : ` (${expected})`}; choose another metric, or none.`,
  "bind.no-claim": ({ at, near }) =>
    `No figure that can be bound begins at ${at}; the nearest begin at ${near === "" ? "none" : near}. See the starts in check --json.`,
  "withdraw.already": ({ entry, by }) => `Entry ${entry} was withdrawn by entry ${by} already.`,
  "paper.no-pdf-here": ({ platform }) =>
    `There is no PDF typesetter for this computer (${platform}); take --format docx for a paper and save that as PDF; bind the evidence book on another computer.`,
  "paper.fonts-missing": ({ fonts, folders }) =>
    `A PDF needs Chinese fonts; neither ${fonts} nor anything in their place was found${folders === "" ? "" : ` (the system's fonts and ${folders})`}. Install SimSun, SimHei, FangSong and KaiTi, or Noto CJK (Debian: fonts-noto-cjk), or name a folder with SHIJI_FONTS; or take --format docx.`,
  "workspace.none": ({ directory }) => `${directory} is no data directory; make one with init, or the example with demo.`,
  "workspace.exists": ({ directory }) => `${directory} is a data directory already and was left alone; choose another.`,
  "workspace.format": ({ expected, found }) =>
    `The data directory should have format ${expected}, but has ${found}; open it with the program of that version.`,
  "workspace.busy": ({ directory, pid, port }) =>
    port === null
      ? `${directory} is in use by process ${pid}, which serves nobody; wait until it ends.`
      : `${directory} is served at http://localhost:${port} already (process ${pid}); use that, or end it first.`,
  "workspace.port-taken": ({ port }) => `Port ${port} is taken; choose another with --port.`,
  "journal.damaged": ({ entry, message }) =>
    `Journal entry ${entry} is damaged: ${message}. Restore it from a backup; nothing was changed.`,
  "blob.damaged": ({ digest, message }) => `Blob ${digest.slice(0, 12)} is damaged: ${message}. Restore it from a backup.`,
  "scheme.name-is-figure": ({ name }) => `"${name}" is a figure and cannot be a name; figures come from metrics.`,
  "scheme.number-twice": ({ number }) => `Task number ${number} stands twice.`,
  "scheme.task-unknown": ({ number }) => `The scheme has no task ${number}.`,
  "scheme.target-pending": ({ criterion, last, period }) =>
    `The target of criterion "${criterion}" is yet to be set${last === "" ? "" : ` (${period === "" ? "last year" : `in ${period}`} ${last})`}; when it is known, write it under targets (is, authority) and remove pending.`,
  "statement.syntax": ({ message }) => `The reference cannot be read: ${message}.`,
  "statement.digit-typed": ({ text }) => `"${text}" is a typed numeral; refer to a metric, or mark a name with [[…]] or in names.`,
  "statement.format-unfit": ({ format, metric, unit }) => `The format "${format}" does not fit the metric "${metric}" (unit "${unit}").`,
  "statement.unsupported": ({ sentence }) =>
    `The sentence "${sentence}" has no support; refer to a figure, bind a word, or name a record with {^…}.`,
  "statement.figure-missing": ({ metric, reason }) => `The metric "${metric}" has no value: ${reason}.`,
  "statement.months-missing": ({ metric, covered, expected }) =>
    `The metric "${metric}" should cover ${expected} months, but ${covered} were filed.`,
  "statement.word-untrue": ({ word, found }) => `It says "${word}", but "${found}" was found; rewrite it, or give it an alternative.`,
  "statement.target-pending": ({ word: said, criterion }) =>
    said === ""
      ? `The target of criterion "${criterion}" is yet to be set, so none can be said here; write it into the scheme.`
      : `The target of criterion "${criterion}" is yet to be set, so "${said}" cannot be said; write the target into the scheme, and the verdict chooses the words.`,
  "statement.period-later": ({ period, until }) =>
    `It says "${period}", but only what happened up to ${until} is counted; rewrite it, or wait.`,
  "statement.support-missing": ({ metric }) => `No record was found for the support "${metric}".`,
  "statement.expected-as-done": ({ text }) => `"${text}" is only expected and may not be stated as done.`,
  "statement.not-read-back": ({ text, aspect, bound, read }) =>
    aspect === "unread"
      ? `"${text}" is not read as a figure in its sentence; reword it, or use another format.`
      : `"${text}" is bound with ${aspect} "${bound}" and its sentence says "${read}"; reword it, or use another format.`,
  "statement.figure-unbound": ({ text, item, offset }) =>
    `Item ${String(item)}, character ${String(offset)}: "${text}" is bound to no metric; delete it, or refer to a metric in the template.`,
  "statement.figure-changed": ({ text, bound, aspect, item, offset }) =>
    `Item ${String(item)}, character ${String(offset)}: "${text}" differs from the bound "${bound}" in ${aspect}; restore it, or correct the ledger.`,
  "statement.figure-dropped": ({ bound, item }) =>
    `Item ${String(item)} no longer says "${bound}"; restore it unless it was left out on purpose.`,
  "statement.not-entailed": ({ text, exact }) => `"${text}" does not follow from the exact value ${exact}.`,
  "evidence.task-unknown": ({ entry, task }) =>
    `Entry ${entry} attaches evidence to task ${task}, which is not in the table; correct the task.`,
  "evidence.item-unknown": ({ entry, task, item }) =>
    `Entry ${entry} attaches evidence to item ${item} of task ${task}, which has no such item; correct the item.`,
  "evidence.words-unknown": ({ entry, task, words }) =>
    `Entry ${entry} says its evidence supports "${words}", which task ${task} does not say; quote the text as it reads now.`,
  "evidence.attached-twice": ({ entry, task, item, other }) =>
    `Entry ${entry} attaches what entry ${other} attached to task ${task}${item === 0 ? "" : `, item ${item}`} for the same words; withdraw one.`,
  "evidence.file-empty": () => "The file is empty (0 bytes), perhaps it was not sent whole; choose it again.",
  "evidence.folder-too-large": ({ bytes, limit }) =>
    `The evidence has ${bytes} bytes, more than one archive holds (${limit}); export it task by task, or use smaller files.`,
  "fonts.none": ({ searched }) =>
    `No Chinese font was found in ${searched}, so no PDF can be made; install one (Noto CJK, Source Han), or name its folder in SHIJI_FONTS.`,
  "pack.dictionary-stale": ({ path }) => `README.md does not say what the pack defines; run shiji dictionary ${path} --write.`,
  "folder.exists": ({ path }) => `${path} is there already and was left as it is; choose another name.`,
  "case.differs": ({ metric, expected, found }) => `The case differs: ${metric} should be ${expected}, found ${found}.`,
};
