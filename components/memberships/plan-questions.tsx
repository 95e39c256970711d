const QUESTIONS = [
  {
    asked: "Do my licenses end when I cancel?",
    answer:
      "No. Each license you obtained while you were a member stays valid for good, with its certificate. Only new downloads stop.",
  },
  {
    asked: "When does a cancellation count?",
    answer:
      "At the end of the month that you paid for. Until then everything works, and you can take the cancellation back.",
  },
  {
    asked: "What does changing the plan cost?",
    answer:
      "Moving up counts at once: you pay the difference for the days that are left, and see the amount before you agree. Moving down costs nothing and counts from the next renewal.",
  },
  {
    asked: "What if a payment fails?",
    answer:
      "You get a mail and a notice on every page. Downloads stop until it is paid; your licenses, playlists and likes stay as they are.",
  },
  {
    asked: "Is the license exclusive?",
    answer:
      "No. Membership downloads come with the standard license: one song a download, and others may use the beat too. Exclusive rights are sold beat by beat, also to free accounts.",
  },
  {
    asked: "Which currency, and how often?",
    answer:
      "Canadian dollars, once a month, on the day you joined. There is no yearly plan. If your card is in another currency, your bank converts.",
  },
];

/** The questions that people have before they pay, each with a straight answer. */
export function PlanQuestions() {
  return (
    <dl className="grid gap-x-12 gap-y-8 md:grid-cols-2">
      {QUESTIONS.map(({ asked, answer }) => (
        <div key={asked}>
          <dt className="font-semibold">{asked}</dt>
          <dd className="mt-1.5 prose-measure text-muted">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
