import fc from "fast-check";
import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition";

test.each([
  ["Night Bus.wav", 'attachment; filename="Night Bus.wav"'],
  ["Été.wav", "attachment; filename=\"Ete.wav\"; filename*=UTF-8''%C3%89t%C3%A9.wav"],
  ["夜.wav", "attachment; filename=\"_.wav\"; filename*=UTF-8''%E5%A4%9C.wav"],
  ['a"b.wav', "attachment; filename=\"a_b.wav\"; filename*=UTF-8''a%22b.wav"],
  ["it's (50%).mp3", "attachment; filename=\"it's (50_).mp3\"; filename*=UTF-8''it%27s%20%2850%25%29.mp3"],
  ["../../etc/passwd", 'attachment; filename=".._.._etc_passwd"'],
  ["a\r\nSet-Cookie: x.wav", 'attachment; filename="a_Set-Cookie: x.wav"'],
])("%j is written %s", (name, header) => {
  expect(contentDisposition("attachment", name)).toBe(header);
});

test("any name gives one header line in printable ASCII", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(contentDisposition("inline", name)).toMatch(
        /^inline; filename="[ !#-$&-~]*"(; filename\*=UTF-8''[!-~]*)?$/,
      );
    }),
  );
});
