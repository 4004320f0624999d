/**
 * Pintle's client for web pages: calls of all four kinds, with JSON messages, over `fetch` and WebSocket.
 *
 *     import { Client } from "https://pintle.example.com/client/pintle.js";
 *
 *     const client = new Client({ token: () => sessionStorage.getItem("token") });
 *     const answer = await client.unary("pintle.admin.v1.AdminService/ListOrganizations", {});
 *
 * It needs nothing but what browsers have, and runs in Node.js 22 and Deno, too. docs/client.md tells the rest.
 */
export { Client } from "./client.js";
export { Code, PintleError } from "./errors.js";
export { Metadata } from "./metadata.js";
