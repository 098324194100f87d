export function RangeText() {
  return (
    <>
      <p className="max-w-measure">
        The range reaches 1.2816 standard errors to either side, cut at 0 and 100: if chance alone
        moved the answers, the index would fall into it four times out of five. From one person’s
        view it is wide, and it should be: nobody is exact about themselves.
      </p>
      <p className="max-w-measure">
        A skill’s standard error moves its attainment by d = standard error · (2 · min(x, T) + 1) ∕
        (T(T + 1)), where T is the target. Part of one rater’s error is the same for all skills,
        because a mood or a strict eye touches every answer. So with the weights w, and W their sum,
        the index’s standard error is 100 ∕ W · √(0.7 · Σ(w·d)² + 0.3 · (Σ w·d)²).
      </p>
      <p className="max-w-measure">
        Between two reports a change of 11 index points or more is called clear. A smaller one is
        shown as within the noise, up or down.
      </p>
    </>
  );
}
