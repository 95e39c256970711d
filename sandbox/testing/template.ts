declare module "vitest" {
  export interface ProvidedContext {
    /** The test run's server, on which `testDatabase` clones the template. */
    postgresUrl: string;
  }
}

/** The migrated, empty database that each test file's own is cloned from. */
export const TEMPLATE = "template_migrated";
