/** The heading of what follows. */
export const sourcesTitle = "What is measured, and what is assumed";

/** What the score rests on, apart by how well it is known. */
export const scoreSources = [
  {
    title: "Measured by others",
    items: [
      "What people say of themselves agrees weakly with what their supervisors say: a correlation of about 0.34 (Heidemeier and Moser, “Self–other agreement in job performance ratings”, 2009). Hence the widest spread for one’s own view.",
      "Supervisors agree better with each other: 0.52 (Viswesvaran, Ones and Schmidt, “Comparative analysis of the reliability of job performance ratings”, 1996) to 0.65 (Zhou, Sackett, Shen and Beatty, “An updated meta-analysis of the interrater reliability of supervisory performance ratings”, 2024). Hence the narrowest spread for a manager.",
      "Plain weights predict nearly as well as fitted ones (Dawes, “The robust beauty of improper linear models in decision making”, 1979). Hence 3, 2 and 1.",
      "None of this was measured on these 14 skills.",
    ],
  },
  {
    title: "Taken over from practice",
    items: [
      "A total of points beside parts that must be there: Moodle’s rule for competencies.",
      "Higher levels that are worth more: Medium’s Snowflake, where they count 0, 1, 3, 6, 12 and 20. Here they count 0, 1, 3, 6, 10 and 15.",
      "Peers that count from three on: usual in tools for feedback from all sides.",
    ],
  },
  {
    title: "Assumed by Leadpath",
    items: [
      "The priorities and targets of the profile, and the bounds 70, 85 and 80%.",
      "The size of every spread, by rater and by confidence: the studies say that a manager is more exact than oneself, not by how much.",
      "How fast a rating ages, what evidence is worth, the correlation of 0.3 between one rater’s errors, the 0.35 that peers share, and the 11 points that make a change clear.",
    ],
  },
];
