import { Tag } from "@/components/ui/tag";
import { olderVersionsText } from "@/lib/reports/versions";

/** That a report's versions are the current ones, or which of them are older. */
export function VersionsText({
  versions,
}: {
  versions: { framework: string; profile: string; model: string };
}) {
  const older = olderVersionsText(versions);
  if (older === null) return "current";

  return (
    <>
      <Tag>older version</Tag>
      <span className="block text-sm text-muted">{older}</span>
    </>
  );
}
