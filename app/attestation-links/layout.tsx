export { default } from "@/app/views/layout";
