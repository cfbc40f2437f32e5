/**
 * Gives a PDF that Chromium printed an author, and the talk's date for the time of printing, so that the same talk gives the
 * same bytes.
 *
 * Chromium can be told neither. Dates, and names that count the nodes of a whole browser, are written over in place; the author comes in a revision behind the end of the
 * file, as the format provides for: a new copy of the one changed object, a table of it, and a trailer that names the table
 * before.
 */
export function settlePdfInfo(pdf: Buffer, { author, date }: PdfInfo): Buffer {
  const text = dateText(date);
  // One byte a character: offsets in the string are offsets in the file.
  const dated = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) )\(D:\d{14}[+-]\d\d'\d\d'\)/g, `$1${text}`);
  const settled = renumberNodes(dated);
  return Buffer.from(author === '' ? settled : withAuthor(settled, author), 'latin1');
}

/** Cells of tables name their headings by numbers, such as `(node00000373)`; from 1 on they say the same. */
function renumberNodes(pdf: string): string {
  const numbers = [...pdf.matchAll(NODE)].map(([, number = '']) => number);
  const order = [...new Set(numbers)].sort();
  const places = new Map(order.map((number, index) => [number, index + 1]));
  return pdf.replace(
    NODE,
    (_name, number: string) => `(node${String(places.get(number)).padStart(number.length, '0')})`,
  );
}

const NODE = /\(node(\d{8})\)/g;

function withAuthor(pdf: string, author: string): string {
  const trailer = /trailer\s*<<\/Size (\d+)\s*\/Root (\d+) 0 R\s*\/Info (\d+) 0 R>>/.exec(pdf);
  const table = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf)?.[1];
  const [, size = '', root = '', info = ''] = trailer ?? [];
  const entry = new RegExp(`(?:^|\\n)${info} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(pdf)?.[1];
  if (!trailer || table === undefined || entry === undefined)
    throw new Error('Chromium wrote a PDF of a shape that is not known here.');
  const start = pdf.endsWith('\n') ? pdf : `${pdf}\n`;
  const object = `${info} 0 obj\n<<${entry}\n/Author ${hexText(author)}>>\nendobj\n`;
  const row = `${String(start.length).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${table}>>\n`;
  const place = start.length + object.length;
  return `${start}${object}xref\n${info} 1\n${row}${end}startxref\n${place}\n%%EOF\n`;
}

/** As long as what Chromium writes: `(D:20181024000000+00'00')`. */
function dateText(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `(D:${year.padStart(4, '0')}${month}${day}000000+00'00')`;
}

/** Text as PDF keeps what is not plain ASCII: UTF-16 with a mark in front, in hexadecimal. */
function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const digits = [0xfeff, ...units].map((unit) => unit.toString(16).padStart(4, '0'));
  return `<${digits.join('').toUpperCase()}>`;
}

interface PdfInfo {
  /** Empty when nobody is named. */
  readonly author: string;
  /** A day, a month or a year. */
  readonly date: string;
}
