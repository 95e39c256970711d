import { z } from "zod";
import { contract } from "@/lib/api/contract";

const named = z.record(z.string(), z.unknown());

export const openApi = contract({
  id: "openApi",
  method: "GET",
  path: "/openapi.json",
  tag: "Reference",
  title: "OpenAPI document",
  description: "This reference for machines: OpenAPI 3.1. May be cached for 10 minutes.",
  auth: "public",
  answer: z.strictObject({
    openapi: z.literal("3.1.0"),
    info: named,
    servers: z.array(named),
    tags: z.array(named),
    paths: named,
    components: named,
  }),
  errors: [],
});
