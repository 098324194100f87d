/** The heading of what follows. */
export const sourcesTitle = "What is measured, and what is assumed";

/** What the score rests on, apart by how well it is known. */
export const scoreSources = [
  {
    title: "Measured by others",
    items: [
      "What people say about themselves agrees only weakly with what their supervisors say: a correlation of about 0.34 (Heidemeier and Moser, “Self–other agreement in job performance ratings,” 2009). Beside a manager’s 0.6 that puts one’s own spread at 1.2 or more; 1.0 is kind.",
      "Supervisors agree better with each other: 0.52 (Viswesvaran, Ones, and Schmidt, “Comparative analysis of the reliability of job performance ratings,” 1996) to 0.65 (Zhou, Sackett, Shen, and Beatty, “An updated meta-analysis of the interrater reliability of supervisory performance ratings,” 2024). Hence the narrowest spread for a manager.",
      "Plain weights predict nearly as well as fitted ones (Dawes, “The robust beauty of improper linear models in decision making,” 1979). Hence 3, 2, and 1.",
      "None of this was measured on these 14 skills.",
    ],
  },
  {
    title: "Borrowed from practice",
    items: [
      "A point total alongside required parts: Moodle’s rule for competencies.",
      "Higher levels worth more: Medium’s Snowflake, where they count 0, 1, 3, 6, 12, and 20. Here they count 0, 1, 3, 6, 10, and 15.",
    ],
  },
  {
    title: "Assumed by Leadpath",
    items: [
      "The priorities and targets of the profile, the thresholds 75, 85, and 80%, and how far below target a must-have or should-have may be.",
      "The size of every spread, by rater and by confidence: the studies say that a manager is more exact than oneself, not by how much.",
      "How fast a rating ages, what evidence is worth, the correlation of 0.3 between one rater’s errors (halo), the spread of a single level, the limit of one level from what others see, the 0.6 that peers share, and the 15 points that make a change clear.",
    ],
  },
  {
    title: "Found by our simulations",
    items: [
      "Across the assumptions we tried, the 80% range holds the true index in 80 to 91 of 100 cases.",
      "Of people who are ready by their own view alone, about half to two thirds would be in the eyes of a panel.",
      "A change of 15 points happens by chance to about one unchanged person in ten; growth of one level in every must-have is seen about half the time.",
    ],
  },
];
