import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findAsk } from "@/db/queries/attestations";

/** What the viewer is asked to confirm: read once a request, for a page about it and the page's title. */
export const findRequestAsk = cache(async (id: string) => findAsk(await requireViewer(), id));
