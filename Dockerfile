# The whole newspaper in one image: front door, renderers, worker and every command of README. compose.yaml runs it.
FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /srv/broadsheet

# What is installed changes less often than what is written.
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund

COPY . .
# Commands are bundled where the build is, and run as a user who may write nothing else.
RUN npm run build && mkdir /data && chown -R node:node /data .next

USER node
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
EXPOSE 3000
CMD ["node", "scripts/serve.mjs", "--no-worker"]
