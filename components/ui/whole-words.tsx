/** Words with a hyphen that no line may break in: "Product-Market", "should-haves". */
export function WholeWords({ children }: { children: string }) {
  return children.split(/(\S+-\S+)/).map((part, at) => {
    const key = `${at} ${part}`;

    return part.includes("-") ? (
      <span key={key} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    );
  });
}
