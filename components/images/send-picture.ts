/** Sends a picture as the body of a request to one of our own addresses; answers what is wrong, or null. */
export async function sendPicture(file: File, to: string, method: "PUT" | "POST"): Promise<string | null> {
  try {
    const response = await fetch(to, { method, body: file });
    if (response.ok) return null;
    const { errors = {}, message }: { errors?: Record<string, string[]>; message: string } =
      await response.json();
    return Object.values(errors).flat()[0] ?? message;
  } catch {
    return "The upload broke off. Try again.";
  }
}
