export type StandInAddress = { url: string; secretKey: string };

export type ReadyAccount = {
  id: string;
  charges_enabled: boolean;
  payouts_enabled: boolean;
  details_submitted: boolean;
};

/** A connected account whose owner has told Stripe everything, made by a control call of the stand-in. */
export async function addReadyAccount(
  standIn: StandInAddress,
  owner: { email: string; country: string },
): Promise<ReadyAccount> {
  const response = await fetch(`${standIn.url}/sandbox/control/addReadyAccount`, {
    method: "POST",
    body: JSON.stringify(owner),
  });
  if (!response.ok) throw new Error(`the Stripe stand-in made no account: ${await response.text()}`);
  return (await response.json()).result;
}
