"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Progress } from "@/components/ui/progress";

/** How far a copy is. With a script the page looks again by itself every two seconds, as long as it's the one looked at. */
export function CopyProgress({ done, all, label }: { done: number; all: number; label: string }) {
  const router = useRouter();

  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, 2000);

    return () => clearInterval(timer);
  }, [router]);

  return (
    <div role="status" className="max-w-md">
      <Progress label={label} value={done} max={all} />
    </div>
  );
}
