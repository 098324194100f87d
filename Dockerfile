FROM node:24.11.1-bookworm-slim AS build
WORKDIR /leadpath
COPY . ./
RUN --mount=type=cache,target=/root/.npm node tools/prepare.mjs

FROM node:24.11.1-bookworm-slim
WORKDIR /leadpath
RUN install -d -o node -g node -m 0700 /data
COPY LICENSE ./
COPY --from=build /leadpath/tools/*.mjs ./tools/
COPY --from=build /leadpath/.next/standalone ./.next/standalone
ENV HOST=0.0.0.0 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
# The account "node" by its number: whoever runs the image sees that it isn't root.
USER 1000:1000
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s CMD ["node", "tools/health.mjs"]
CMD ["node", "tools/run.mjs"]
