import { framework } from "./framework";
import type { Skill } from "./skills";

const setPath = "/framework";

/** The framework as a schema.org set of terms, one a skill. `origin` is the server's own, without a slash at its end. */
export function termSet(origin: string) {
  return {
    ...inContext("DefinedTermSet"),
    ...namedSet(origin),
    description: "The skills of a Product Lead, each described at six levels.",
    hasDefinedTerm: framework.skills.map((skill) => term(skill, origin)),
  };
}

/** A skill as a schema.org term of the framework's set. */
export function skillTerm(skill: Skill, origin: string) {
  return {
    ...inContext("DefinedTerm"),
    ...term(skill, origin),
    inDefinedTermSet: namedSet(origin),
  };
}

/** The way down to a page below the framework's first one, as a schema.org list. */
export function breadcrumbs(page: { name: string; path: string }, origin: string) {
  return {
    ...inContext("BreadcrumbList"),
    itemListElement: [{ name: "Framework", path: setPath }, page].map(({ name, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}

/** The site and the program, as schema.org describes them. */
export function software(origin: string, description: string) {
  return {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "Leadpath", url: origin, description, inLanguage: "en" },
      {
        "@type": "SoftwareApplication",
        name: "Leadpath",
        url: origin,
        description,
        applicationCategory: "BusinessApplication",
        operatingSystem: "Any with Node.js 20.19 or newer",
        isAccessibleForFree: true,
        offers: { "@type": "Offer", price: 0, priceCurrency: "USD" },
        license: "https://opensource.org/license/mit",
      },
    ],
  };
}

function inContext(type: string) {
  return { "@context": "https://schema.org", "@type": type };
}

function namedSet(origin: string) {
  return {
    "@type": "DefinedTermSet",
    "@id": `${origin}${setPath}`,
    name: `Leadpath framework ${framework.id}`,
    url: `${origin}${setPath}`,
  };
}

function term({ id, name, definition }: Skill, origin: string) {
  const url = `${origin}${setPath}/${id}`;

  return { "@type": "DefinedTerm", "@id": url, termCode: id, name, description: definition, url };
}
