/** What someone asks of their manager. */
export const someAsks = {
  opportunity: "I’d like a newer teammate to coach.",
  rating: "Tell me how you see my coaching.",
  date: "Let’s talk by December 4.",
};
