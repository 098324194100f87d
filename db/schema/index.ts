export * from "./actions";
export * from "./assessments";
export * from "./audit";
export * from "./evidence";
export * from "./organizations";
export * from "./people";
export * from "./sessions";
export * from "./shares";
