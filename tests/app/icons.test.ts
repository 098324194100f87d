import { readFileSync } from "node:fs";
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  BookOpen,
  Check,
  ChevronRight,
  ChevronsUpDown,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  ClipboardList,
  CloudAlert,
  FileCheck,
  FileText,
  type IconNode,
  Inbox,
  Info,
  LoaderCircle,
  LogOut,
  MessagesSquare,
  Milestone,
  Monitor,
  Moon,
  Settings,
  Sprout,
  Sun,
  UsersRound,
} from "lucide";
import { expect, test } from "vitest";
import type { IconName } from "@/components/ui/icon";

const icons: Record<IconName, IconNode> = {
  "arrow-down": ArrowDown,
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  "book-open": BookOpen,
  check: Check,
  "chevron-right": ChevronRight,
  "chevrons-up-down": ChevronsUpDown,
  circle: Circle,
  "circle-alert": CircleAlert,
  "circle-check": CircleCheck,
  "circle-dashed": CircleDashed,
  "circle-question-mark": CircleQuestionMark,
  "clipboard-list": ClipboardList,
  "cloud-alert": CloudAlert,
  "file-check": FileCheck,
  "file-text": FileText,
  inbox: Inbox,
  info: Info,
  "loader-circle": LoaderCircle,
  "log-out": LogOut,
  "messages-square": MessagesSquare,
  milestone: Milestone,
  monitor: Monitor,
  moon: Moon,
  settings: Settings,
  sprout: Sprout,
  sun: Sun,
  "users-round": UsersRound,
};

test("the sprite has every icon as Lucide draws it, and no other", () => {
  const sprite = readFileSync("components/ui/icons.svg", "utf8");
  const symbols = sprite.match(/<symbol[\s\S]*?<\/symbol>/g);

  expect(symbols).toEqual(Object.entries(icons).map(([name, node]) => symbolOf(name, node)));
});

function symbolOf(name: string, node: IconNode) {
  const shapes = node.map(([tag, attributes]) => {
    const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
    return `    <${tag} ${pairs.join(" ")} />\n`;
  });

  return `<symbol id="${name}" viewBox="0 0 24 24">\n${shapes.join("")}  </symbol>`;
}
