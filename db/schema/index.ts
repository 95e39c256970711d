export * from "./certificates";
export * from "./ledger";
export * from "./people";
export * from "./platform";
export * from "./purchases";
export * from "./tracks";
