export * from "./assessments";
export * from "./audit";
export * from "./organizations";
export * from "./people";
export * from "./sessions";
