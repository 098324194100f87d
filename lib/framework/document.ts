import { uncapitalized } from "@/lib/text/words";
import { framework } from "./framework";
import { spanText } from "./levels";
import { findSkill, questionAbout, type Skill, type SkillId } from "./skills";

/** The whole framework as one Markdown document, to be read in a row: every text that a person meets in it. */
export function frameworkDocument() {
  const { attribution, levels, skills, responsibilities, role, dimensions, stages, ideas } =
    framework;

  return `${[
    "# The Product Lead framework",
    "This document is generated: change `lib/framework`, then run `npm run framework-document`.",
    attribution,
    "## Levels",
    list(levels.map(({ level, name, meaning }) => `${level} **${name}.** ${meaning}`)),
    "## The role",
    list(role.map(({ name, text }) => `**${name}.** ${text}`)),
    "### Responsibilities",
    list(responsibilities.map((each) => `${each.number} **${each.name}.** ${each.description}`)),
    "### Product Manager and Product Lead",
    ...dimensions.map(
      (each) =>
        `**${each.name}.** Product Manager: ${each.productManager} Product Lead: ${each.productLead}`,
    ),
    "## Skills",
    ...skills.flatMap(skillLines),
    "## Stages",
    ...stages.flatMap(({ number, name, description, actions }) => [
      `### ${number}. ${name}`,
      description,
      ...(actions.length > 0 ? [list(actions.map(actionLine))] : []),
    ]),
    "## Ways to get there sooner",
    list(ideas.map(actionLine)),
  ].join("\n\n")}\n`;
}

function skillLines(skill: Skill) {
  const { name, definition, note, question, anchors, practices, chance, evidencePrompts } = skill;

  return [
    `### ${name}`,
    definition,
    ...(note ? [note] : []),
    `*${question} ${questionAbout(skill, "Maya")}*`,
    "What each level looks like:",
    list(anchors.map((anchor, level) => `**${level}** ${anchor}`)),
    "What to practice for the next level:",
    list(
      practices.map(
        ({ task, shownBy }, at) =>
          `**${at + 1} → ${at + 2}** ${task} *Done when* ${uncapitalized(shownBy)}`,
      ),
    ),
    `No opportunity yet? Ask your manager for ${chance}.`,
    `Evidence: ${evidencePrompts.join(" ")}`,
  ];
}

function actionLine({
  title,
  description,
  skills,
  levels,
}: (typeof framework.ideas)[number] | (typeof framework.stages)[number]["actions"][number]) {
  return `**${title}** (${builds(skills)}; ${spanText(levels)}). ${description}`;
}

function builds(skills: readonly SkillId[]) {
  return skills.map((id) => findSkill(id).name).join(", ");
}

function list(lines: readonly string[]) {
  return lines.map((line) => `- ${line}`).join("\n");
}
