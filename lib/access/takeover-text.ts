/** The clear word to whoever proves an address that an account uses which never proved it. */
export const takeoverText =
  "Whoever made that account never proved that the address is theirs, and you just did. If you go on, you get a new account with it, and the other account loses the address. What’s in that account stays there, and you don’t see it.";
