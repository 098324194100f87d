import { clearChangeSentence } from "@/lib/reports/change";

export function RangeText() {
  return (
    <>
      <p className="max-w-measure">
        Each level’s range reaches 1.2816 standard errors to either side: if chance alone moved the
        answers, the true level would lie in it four times out of five. From one person’s view it’s
        wide, and it should be: no one is exact about themselves.
      </p>
      <p className="max-w-measure">
        The index’s range is as lopsided as the attainments it’s built from. A skill’s loss is what
        its attainment falls by at the low end of its range, its gain what it rises by at the high
        end; a skill at its target has nothing to gain. Part of one rater’s error is the same for
        all skills, because a mood or a strict eye touches every answer. So with the weights w, and
        W their sum, the range reaches from the index down by 100 ∕ W · √(0.7 · Σ(w·loss)² + 0.3 ·
        (Σ w·loss)²), and up by the same with the gains. It stays within 0 and 100 by itself.
      </p>
      <p className="max-w-measure">
        {clearChangeSentence} Two reports are compared only over skills that have a level in both,
        from the people who rated them in both. A difference that comes from new raters or newly
        rated skills means being seen by more people, not change.
      </p>
    </>
  );
}
