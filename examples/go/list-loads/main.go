// Which files were taken in.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	billingv1 "commitments-examples/gen/billing/v1"
	"commitments-examples/gen/billing/v1/billingv1connect"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()

	client := billingv1connect.NewBillingServiceClient(http.DefaultClient, api.BaseURL())
	answer, err := client.ListLoads(ctx, &billingv1.ListLoadsRequest{})
	if err != nil {
		log.Fatal(err)
	}
	for _, load := range answer.GetLoads() {
		fmt.Println(load.GetFileName(), load.GetLineItemCount(), api.Decimal(load.GetTotalCost()))
	}
}
