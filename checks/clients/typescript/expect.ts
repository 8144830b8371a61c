import { deepStrictEqual } from "node:assert";

const PICTURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff];

/** Where the service is. */
export const URL = process.env["CLIENTS_URL"] ?? "http://127.0.0.1:8000";

export const KEY = "6e1b7e2c-1e2a-4a7e-8d5c-0c7d1a2b3c4d";

let calls = 0;

/** Compares an answer with what it should be. */
export function expect(actual: unknown, expected: unknown): void {
  deepStrictEqual(actual, expected);
  calls++;
}

/** A value that has to be there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new Error("nothing was answered");
  }
  return value;
}

/** Compares a download with the picture of the service. */
export async function expectPicture(blob: Blob): Promise<void> {
  expect([...new Uint8Array(await blob.arrayBuffer())], PICTURE);
}

/** The lines of JSON in a text. */
export function jsonLines(text: string): unknown[] {
  return text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as unknown);
}

/** The data of the events in a text. */
export function eventData(text: string): unknown[] {
  return text.split("\n").filter((line) => line.startsWith("data: ")).map((line) => JSON.parse(line.slice(6)) as unknown);
}

export function file(text: string, name: string): File {
  return new File([text], name, { type: "text/plain" });
}

/** Says how many answers were compared. */
export function done(client: string): void {
  console.log(`${client}: ${calls} answers compared`);
}
