import { Section } from "@/components/ui/section";
import { AchievementTile, type AchievementView } from "./achievement-tile";

/** All achievements, a family a section: what is earned, and how far the others are. */
export function AchievementList({
  achievements,
  families,
}: {
  achievements: AchievementView[];
  families: readonly string[];
}) {
  const earned = achievements.filter(({ earnedAt }) => earnedAt !== null).length;
  return (
    <Section
      title="Achievements"
      lead={`${earned} of ${achievements.length} earned. What you earned you keep, whatever happens later.`}
    >
      <div className="grid gap-10">
        {families.map((family) => (
          <section key={family} aria-label={`${family} achievements`}>
            <h3 className="mb-3 display-4">{family}</h3>
            <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
              {achievements
                .filter((achievement) => achievement.family === family)
                .map((achievement) => (
                  <AchievementTile key={achievement.key} achievement={achievement} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}
