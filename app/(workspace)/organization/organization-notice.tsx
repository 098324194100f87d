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
    return <Notice tone="success" title={`The name is ${organization}`} announce />;
  }
  if (notice === "left") {
    return (
      <Notice tone="success" title="You have left" announce>
        <p>You work in {organization} now.</p>
      </Notice>
    );
  }
  if (notice === "role-changed") {
    return <Notice tone="success" title="You are a member now, and no admin any more" announce />;
  }
  if (notice === "not-a-member") {
    return (
      <Notice tone="warning" title="You’re no longer a member there" announce>
        <p>Nothing was changed: you still work in {organization}.</p>
      </Notice>
    );
  }

  return null;
}
