"use client";

import type { Saved } from "@/components/presets/saving";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { CreditLine, type CreditView } from "./credit-line";
import { FindProducer, type FoundProducer } from "./find-producer";
import { useAct } from "./use-act";

export type MadeWithProps = {
  credits: CreditView[];
  /** How many names there may be besides whose beat it is. */
  most: number;
  isSold: boolean;
  find: (letters: string) => Promise<FoundProducer[]>;
  ask: (producerId: number) => Promise<Saved>;
  withdraw: (invitationId: number) => Promise<Saved>;
  remove: (producerId: number) => Promise<Saved>;
};

/** Whom a beat was made with: those who agreed to be credited, those who were asked, and the way to ask others. */
export function MadeWith({ credits, most, isSold, find, ask, withdraw, remove }: MadeWithProps) {
  const { isBusy, act } = useAct();
  const askOne = ({ id, name }: FoundProducer) => act(() => ask(id), `${name} is asked.`);
  const names = credits.filter(({ state }) => state !== "declined").length;
  return (
    <Section
      id="made-with"
      title="Made with"
      lead="Credit the producers you made it with. Nobody’s name stands on your beat before they agree."
    >
      <div className="grid gap-8">
        {isSold ? (
          <Notice title="The exclusive rights are sold">
            The buyer’s certificate names who made this beat, so its credits no longer change.
          </Notice>
        ) : (
          <CreditMeaning />
        )}
        {credits.length > 0 && (
          <ul aria-label="Made with" className="border-t border-line">
            {credits.map((credit) => (
              <CreditLine
                key={credit.producer.id}
                credit={credit}
                isSold={isSold}
                isBusy={isBusy}
                askAgain={() => askOne(credit.producer)}
                withdraw={(id) => act(() => withdraw(id), `${credit.producer.name} is no longer asked.`)}
                remove={() =>
                  act(() => remove(credit.producer.id), `${credit.producer.name} is no longer credited.`)
                }
              />
            ))}
          </ul>
        )}
        {credits.length === 0 && isSold && <p className="text-muted">You made it alone.</p>}
        {!isSold &&
          (names < most ? (
            <FindProducer
              except={credits.map(({ producer }) => producer.id)}
              find={find}
              ask={askOne}
              isBusy={isBusy}
            />
          ) : (
            <p className="text-muted">
              {most} names besides yours is the most. Withdraw or remove one to ask another.
            </p>
          ))}
      </div>
    </Section>
  );
}

function CreditMeaning() {
  return (
    <Notice title="What you share, and what you do not">
      Its plays and the XP for it count for each of you, and the beat’s part of the subscription pool is
      divided equally among all who are credited. The money from selling its exclusive rights is not divided:
      it goes to you alone. If you owe somebody a part of that, settle it between you.
    </Notice>
  );
}
