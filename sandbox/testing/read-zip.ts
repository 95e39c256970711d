import { inflateRawSync } from "node:zlib";

/** Reads a zip by its central directory (PKWARE APPNOTE §4.3.12): entries that are stored or deflated. */
export function readZip(bytes: Uint8Array) {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [nameSize = 0, extraSize = 0, noteSize = 0] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const [method, sum, size] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
    ];
    const filename = zip.toString("utf8", at + 46, at + 46 + nameSize);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    at += 46 + nameSize + extraSize + noteSize;
    const packed = zip.subarray(start, start + size);
    return { filename, method, sum, body: method === 0 ? packed : inflateRawSync(packed) };
  });
}
