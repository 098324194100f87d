import { describe, expect, test } from "vitest";
import { askedSkills, offeredSkills } from "@/lib/check-ins/asked-skills";
import { headlineOf } from "@/lib/check-ins/headline";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import { viewsOf } from "./views";

type Answers = Parameters<typeof viewsOf>;

/** What both read of the same two views: Maya, whose skills they are, and Tomás. */
function headlines(...answers: Answers) {
  const views = sideBySide(viewsOf(...answers));

  return {
    maya: headlineOf(views, { side: "subject", other: "Tomás Rivera" }),
    tomás: headlineOf(views, { side: "rater", other: "Maya Lindqvist" }),
  };
}

const facts = (...answers: Answers) => headlines(...answers).maya.text;

const notSeen: Answers[number] = [3, "not_observed"];
const close: Answers = [
  [3, 3],
  [3, 3],
  [3, 2],
  [3, 3],
];

describe("two who are at most a level apart see the work much alike", () => {
  test("to either side", () => {
    expect(headlines(...close, [3, 3])).toEqual({
      maya: {
        title: "You and Tomás see your work much alike",
        text: "Same level on four of five skills, one apart on the other. Pick one to grow.",
      },
      tomás: {
        title: "You and Maya see Maya’s work much alike",
        text: "Same level on four of five skills, one apart on the other. Pick one to grow.",
      },
    });
  });

  test.each<[string, Answers]>([
    [
      "Same level on all three skills.",
      [
        [3, 3],
        [2, 2],
        [0, 0],
      ],
    ],
    [
      "One level apart on all three skills.",
      [
        [3, 2],
        [2, 3],
        [0, 1],
      ],
    ],
    [
      "Same level on one of three skills, one apart on the other two.",
      [
        [3, 2],
        [2, 3],
        [0, 0],
      ],
    ],
    [
      "Same level on one of two skills, one apart on the other.",
      [
        [3, 2],
        [2, 2],
        [undefined, 1],
      ],
    ],
    [
      "Same level on both skills.",
      [
        [3, 3],
        [2, 2],
        [undefined, 1],
      ],
    ],
    [
      "One level apart on both skills.",
      [
        [3, 2],
        [2, 3],
        [undefined, 1],
      ],
    ],
    [
      "Same level on the one skill you both rated.",
      [
        [3, 3],
        [undefined, 1],
        ["no_opportunity", 1],
      ],
    ],
    [
      "One level apart on the one skill you both rated.",
      [
        [3, 4],
        [undefined, 1],
        ["no_opportunity", 1],
      ],
    ],
  ])("%s", (told, answers) => {
    expect(facts(...answers)).toBe(`${told} Pick one to grow.`);
  });
});

test("where the subject sees more, neither is right yet, and each has a question to ask", () => {
  expect(headlines([3, 3], [4, 2], [3, 2], [3, 3], [3, 4])).toEqual({
    maya: {
      title: "You see more leadership than Tomás has seen",
      text: "You 4, Tomás 2; the rest is close. Neither is the right answer yet. Ask: “What would you need to see?” Then tell Tomás what happened out of view.",
    },
    tomás: {
      title: "Maya sees more leadership than you’ve seen",
      text: "You 2, Maya 4; the rest is close. Neither is the right answer yet. Say what you’d need to see, and ask what happened out of your view.",
    },
  });
});

test("where the rater sees more, it may be evidence", () => {
  expect(headlines([3, 3], [2, 4], [3, 2], [3, 3], [3, 4])).toEqual({
    maya: {
      title: "Tomás sees more leadership than you do",
      text: "You 2, Tomás 4; the rest is close. Ask which moment Tomás had in mind. It may be evidence you haven’t counted.",
    },
    tomás: {
      title: "You see more leadership than Maya does",
      text: "You 4, Maya 2; the rest is close. Say which moment you had in mind. It may be evidence Maya hasn’t counted.",
    },
  });
});

test("a rater with fewer than three levels hasn't seen most of it, however far apart they are", () => {
  expect(headlines([5, 0], [undefined, 1], notSeen, notSeen, notSeen)).toEqual({
    maya: {
      title: "Tomás hasn’t seen most of this yet",
      text: "Two skills rated, three not seen. That’s not a low rating. Ask: “Where could you see me do it?”",
    },
    tomás: {
      title: "You haven’t seen most of this yet",
      text: "Two skills rated, three not seen. That’s not a low rating. Tell Maya where you could see it.",
    },
  });
  expect(facts([3, 3])).toMatch(/^One skill rated\. /);
  expect(facts([3, 3], notSeen)).toMatch(/^One skill rated, one not seen\. /);
  expect(facts(notSeen, notSeen)).toMatch(/^No skills rated, two not seen\. /);
});

test("where no skill has a level from both there's nothing to compare", () => {
  expect(headlines([undefined, 3], ["no_opportunity", 3], ["not_applicable", 3])).toEqual({
    maya: {
      title: "There’s nothing to compare yet",
      text: "No skill has a level from both of you. Below is what Tomás chose.",
    },
    tomás: {
      title: "There’s nothing to compare yet",
      text: "No skill has a level from both of you. Below is what you chose.",
    },
  });
});

test.each<[string, Answers]>([
  [
    "it’s the only skill you both rated.",
    [
      [4, 2],
      [undefined, 2],
      [undefined, 2],
    ],
  ],
  [
    "the rest is close.",
    [
      [4, 2],
      [3, 3],
      [3, 2],
    ],
  ],
  [
    "one more skill is at least two levels apart.",
    [
      [5, 2],
      [4, 2],
      [3, 2],
    ],
  ],
  [
    "two more skills are at least two levels apart.",
    [
      [5, 2],
      [4, 2],
      [1, 3],
    ],
  ],
])("of the other skills it says that %s", (told, answers) => {
  expect(facts(...answers)).toMatch(new RegExp(`^You \\d, Tomás \\d; ${told} `));
});

test("of two that are as far apart, the headline names the one that's asked first", () => {
  expect(headlines([3, 3], [1, 4], [5, 2]).maya.title).toBe(
    "Tomás sees more leadership than you do",
  );
  expect(headlines([3, 3], [3, 3], [5, 2], [1, 4]).maya.title).toBe(
    "You see more collaboration than Tomás has seen",
  );
});

test("every skill has words of its own in a headline", () => {
  const titles = [...askedSkills, ...offeredSkills].map((_, at, all) => {
    const answers = all.map((_, other): Answers[number] => (other === at ? [4, 2] : [3, 3]));

    return headlines(...answers).maya.title;
  });

  expect(new Set(titles).size).toBe(14);
  expect(titles).toContain("You see more work on product-market fit than Tomás has seen");
});

test("a headline reads well by any name, and without one", () => {
  const to = (side: "subject" | "rater", other: string, ...answers: Answers) =>
    headlineOf(sideBySide(viewsOf(...answers)), { side, other }).title;

  expect(to("subject", "Cher", ...close)).toBe("You and Cher see your work much alike");
  expect(to("rater", "María del Carmen Núñez Ortega", ...close)).toBe(
    "You and María see María’s work much alike",
  );
  expect(to("subject", "", ...close)).toBe("You and your colleague see your work much alike");
  expect(to("subject", "", notSeen)).toBe("Your colleague hasn’t seen most of this yet");
});

test("a headline judges neither", () => {
  const all = [close, [[5, 1], ...close], [[1, 5], ...close], [notSeen]].flatMap((answers) =>
    Object.values(headlines(...(answers as Answers))),
  );

  for (const { title, text } of all) {
    expect(`${title} ${text}`).not.toMatch(/blind spot|overrate|underrate|wrong|too (high|low)|!/i);
  }
});
