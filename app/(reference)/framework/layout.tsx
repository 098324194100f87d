import type { Metadata } from "next";
import { FrameworkNav } from "@/components/shell/framework-nav";

/** Each page here is the one of its address, whatever the query: the example's many states are one page. */
export const metadata: Metadata = { alternates: { canonical: "./" } };

export default function FrameworkLayout({ children }: LayoutProps<"/framework">) {
  return (
    // Close under the public page's head, unless a notice stands between.
    <div className="flex flex-col gap-8 in-data-[frame=public]:first:-mt-5 md:gap-10 md:in-data-[frame=public]:first:-mt-9">
      <FrameworkNav />
      {children}
    </div>
  );
}
