"use client";

import type { ComponentProps } from "react";

type Option = { value: string; label: string };

/** A native select with its options, some of them perhaps in groups; the caller brings the label. A client component: options are sent once. */
export function Select({
  options,
  ...select
}: Omit<ComponentProps<"select">, "className" | "children"> & {
  options: readonly (Option | { label: string; options: readonly Option[] })[];
}) {
  return (
    <select className="control target-10 text-ellipsis md:py-1" {...select}>
      {options.map((option) =>
        "options" in option ? (
          <optgroup key={option.label} label={option.label}>
            <Options options={option.options} />
          </optgroup>
        ) : (
          <Options key={option.value} options={[option]} />
        ),
      )}
    </select>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
