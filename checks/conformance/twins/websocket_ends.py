"""What a client sees of a WebSocket whose function has returned or failed."""

from fastapi import FastAPI, HTTPException, WebSocket

app = FastAPI()


@app.websocket("/returns")
async def returns(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text("done")


@app.websocket("/fails")
async def fails(websocket: WebSocket):
    await websocket.accept()
    raise ValueError("broken")


@app.websocket("/answers")
async def answers(websocket: WebSocket):
    await websocket.accept()
    raise HTTPException(401)


@app.websocket("/text")
async def expects_text(websocket: WebSocket):
    await websocket.accept()
    await websocket.receive_text()


@app.websocket("/bytes")
async def expects_bytes(websocket: WebSocket):
    await websocket.accept()
    await websocket.receive_bytes()


@app.websocket("/json")
async def expects_json(websocket: WebSocket):
    await websocket.accept()
    await websocket.receive_json()


@app.websocket("/left")
async def left(websocket: WebSocket):
    await websocket.accept()
    await websocket.receive_text()
