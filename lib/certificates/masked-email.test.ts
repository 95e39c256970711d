import fc from "fast-check";
import { expect, test } from "vitest";
import { maskedEmail } from "./masked-email";

test("the first and the last letter of the local part, and the domain", () => {
  expect(maskedEmail("jordan@example.com")).toBe("j•••n@example.com");
  expect(maskedEmail("jo@example.com")).toBe("j•••o@example.com");
  expect(maskedEmail("j@example.com")).toBe("j•••@example.com");
  expect(maskedEmail("øystein@example.com")).toBe("ø•••n@example.com");
});

test("nothing between the two letters, and not even their number, is told", () => {
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789._+-");
  const middle = fc.string({ unit: letter, maxLength: 60 });
  fc.assert(
    fc.property(letter, middle, middle, letter, fc.emailAddress(), (first, one, other, last, address) => {
      const domain = address.slice(address.lastIndexOf("@"));
      const masked = maskedEmail(`${first}${one}${last}${domain}`);
      expect(masked).toBe(`${first}•••${last}${domain}`);
      expect(maskedEmail(`${first}${other}${last}${domain}`)).toBe(masked);
    }),
  );
});

test("no real address comes through whole", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(maskedEmail(address)).not.toBe(address);
    }),
  );
});
