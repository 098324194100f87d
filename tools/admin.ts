import { admin } from "./admin/admin";

// What the server's operator does from its machine, beside the running server: npm run admin -- --help

// Whoever reads may stop early (`| head`), which is no fault worth a stack trace.
process.stdout.on("error", () => process.exit(1));

await admin(process.argv.slice(2));
