/** Refuses a form that was opened in one organization and is sent after switching to another. */
export const elsewhere = {
  message: "You work in another organization by now. Nothing was changed; reload the page.",
};
