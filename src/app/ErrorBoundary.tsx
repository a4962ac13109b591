import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** The last line: no messages may be loaded by now, so it speaks both languages by itself. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    document.documentElement.dataset["state"] = "error";
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="mx-auto grid max-w-xl gap-4 p-6">
        <p lang="ar" dir="rtl">
          توقّف «سياق» لخطأ غير متوقع. الرابط محفوظ كما هو.
        </p>
        <p lang="en" dir="ltr">
          Siyaq stopped at an unexpected error. Your link is kept as it is.
        </p>
        <button
          type="button"
          className="justify-self-start rounded bg-ink px-4 py-2 font-semibold text-paper"
          onClick={() => location.reload()}
        >
          أعد التحميل · Reload
        </button>
      </div>
    );
  }
}
