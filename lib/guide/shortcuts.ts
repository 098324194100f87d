/** What single keys do, and where. They can be switched off; arrows and Enter work as everywhere. */
export const shortcuts: readonly Readonly<{ keys: string; does: string; where: string }>[] = [
  {
    keys: "0 to 5",
    does: "chooses that level",
    where: "while the focus is on an answer of a question",
  },
];
