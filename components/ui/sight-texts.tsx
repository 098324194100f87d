/** Who sees what, as the one matrix has it: by when, what. */
export function SightTexts({ texts }: { texts: { name: string; values: string[] }[] }) {
  return (
    <dl className="flex flex-col gap-4">
      {texts.map(({ name, values }) => (
        <div key={name} className="flex flex-col gap-1 border-t border-line pt-3">
          <dt className="font-medium">{name}</dt>
          {values.map((value) => (
            <dd key={value}>{value}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
