export type StandInAddress = { url: string; secretKey: string };

/** Tells the Stripe stand-in what account owners and banks do, by one of its control commands. */
export async function tellStandIn<T>(standIn: StandInAddress, command: string, given: object): Promise<T> {
  const response = await fetch(`${standIn.url}/sandbox/control/${command}`, {
    method: "POST",
    body: JSON.stringify(given),
  });
  if (!response.ok) throw new Error(`the Stripe stand-in did not ${command}: ${await response.text()}`);
  return (await response.json()).result;
}
