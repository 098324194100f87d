import { Notice } from "@/components/ui/notice";

/** What just happened, after an action led to the organization's page. */
export function OrganizationNotice({
  notice,
  organization,
}: {
  notice: string | string[] | undefined;
  organization: string;
}) {
  if (notice === "renamed") {
    return <Notice tone="success" title={`Renamed to ${organization}`} announce />;
  }
  if (notice === "evidence-kept") {
    return (
      <Notice tone="success" title="Evidence stays inside from now on" announce>
        <p>No one can open theirs to a mentor from outside.</p>
      </Notice>
    );
  }
  if (notice === "evidence-freed") {
    return (
      <Notice tone="success" title="Everyone decides for themselves again" announce>
        <p>Nothing opened by itself.</p>
      </Notice>
    );
  }
  if (notice === "deletion-asked") {
    return (
      <Notice tone="success" title="Asked for. Every other member is told" announce>
        <p>Nothing is deleted before the day.</p>
      </Notice>
    );
  }
  if (notice === "deletion-called-off") {
    return (
      <Notice tone="success" title="Called off. Every other member is told" announce>
        <p>Everything stays as it is.</p>
      </Notice>
    );
  }
  if (notice === "left") {
    return (
      <Notice tone="success" title="You’ve left" announce>
        <p>You’re now in {organization}.</p>
      </Notice>
    );
  }
  if (notice === "role-changed") {
    return <Notice tone="success" title="You’re now a member, no longer an admin" announce />;
  }
  if (notice === "not-a-member") {
    return (
      <Notice tone="warning" title="You’re no longer a member there" announce>
        <p>Nothing was changed: you’re still in {organization}.</p>
      </Notice>
    );
  }

  return null;
}
